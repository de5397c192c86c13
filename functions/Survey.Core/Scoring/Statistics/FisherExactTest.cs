namespace Survey.Core.Scoring.Statistics;

/// <summary>Fisher's exact test of a 2 × 2 table.</summary>
internal static class FisherExactTest
{
    // Tables as likely as the observed one belong to its tail, though their likelihoods may differ in the last bits.
    private const double Tolerance = 1 + 1e-9;

    /// <summary>
    /// Two-sided p of the table [[<paramref name="a"/>, <paramref name="b"/>], [<paramref name="c"/>, <paramref name="d"/>]]: the probability, with
    /// all margins fixed, of every table that is no more likely than this one (Fisher 1935; Agresti, Categorical Data Analysis, 3.5). 1 when a margin
    /// is empty.
    /// </summary>
    public static double TwoSided(int a, int b, int c, int d)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Math.Min(Math.Min(a, b), Math.Min(c, d)));
        int row = a + b, column = a + c, total = a + b + c + d;
        int lowest = Math.Max(0, row + column - total), highest = Math.Min(row, column);
        var mode = Math.Clamp((int)((row + 1L) * (column + 1L) / (total + 2L)), lowest, highest);
        var observed = Likelihood(mode, a, row, column, total);
        double all = 0, tail = 0;
        foreach (var direction in (ReadOnlySpan<int>)[-1, 1])
        {
            var likelihood = 1.0;
            for (var cell = mode; cell >= lowest && cell <= highest; cell += direction)
            {
                // The mode belongs to the first walk.
                if (direction < 0 || cell > mode)
                {
                    all += likelihood;
                    tail += likelihood <= observed * Tolerance ? likelihood : 0;
                }

                likelihood *= Step(cell, direction, row, column, total);
            }
        }

        return tail / all;
    }

    private static double Likelihood(int mode, int cell, int row, int column, int total)
    {
        var likelihood = 1.0;
        var direction = Math.Sign(cell - mode);
        for (var at = mode; at != cell; at += direction)
            likelihood *= Step(at, direction, row, column, total);

        return likelihood;
    }

    // Ratio of the hypergeometric probabilities of two neighbouring tables; counted from the mode, where they are largest, nothing overflows.
    private static double Step(int cell, int direction, int row, int column, int total) => direction > 0
        ? (double)(row - cell) * (column - cell) / ((cell + 1.0) * (total - row - column + cell + 1))
        : (double)cell * (total - row - column + cell) / ((row - cell + 1.0) * (column - cell + 1));
}
