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
        if (total == 0)
            return 1;

        var middle = (int)((long)row * column / total);
        var observed = Likelihood(middle, a, row, column, total);
        double all = 0, tail = 0;
        foreach (var direction in (ReadOnlySpan<int>)[-1, 1])
        {
            // The step beyond the last table that the margins allow is 0.
            var likelihood = 1.0;
            for (var cell = middle; likelihood > 0; cell += direction)
            {
                // The middle belongs to the first walk.
                if (direction < 0 || cell > middle)
                {
                    all += likelihood;
                    tail += likelihood <= observed * Tolerance ? likelihood : 0;
                }

                likelihood *= Step(cell, direction, row, column, total);
            }
        }

        return tail / all;
    }

    private static double Likelihood(int middle, int cell, int row, int column, int total)
    {
        var likelihood = 1.0;
        var direction = Math.Sign(cell - middle);
        for (var at = middle; at != cell; at += direction)
            likelihood *= Step(at, direction, row, column, total);

        return likelihood;
    }

    // Ratio of the hypergeometric probabilities of two neighbouring tables; counted from the mean, beside the largest, nothing overflows.
    private static double Step(int cell, int direction, int row, int column, int total) => direction > 0
        ? (double)(row - cell) * (column - cell) / ((cell + 1.0) * (total - row - column + cell + 1))
        : (double)cell * (total - row - column + cell) / ((row - cell + 1.0) * (column - cell + 1));
}
