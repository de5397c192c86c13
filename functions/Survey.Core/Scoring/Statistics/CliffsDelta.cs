namespace Survey.Core.Scoring.Statistics;

/// <summary>
/// Cliff's delta of two samples (Cliff 1993, Psychological Bulletin 114, 494–509), kept as a fraction so that bounds are decided in integers.
/// </summary>
/// <param name="Dominance">Number of pairs where the first sample is higher, minus those where it is lower.</param>
/// <param name="Pairs">Number of pairs; at least 1.</param>
internal readonly record struct CliffsDelta(long Dominance, long Pairs)
{
    // Two answers that give the same score may differ in its last bits, and genuine scores lie further apart than this.
    private const double Tie = 5e-10;

    /// <summary>The delta, −1 to 1.</summary>
    public double Value => (double)Dominance / Pairs;

    /// <summary>Compares every pair. Throws <see cref="ArgumentException"/> when a sample is empty.</summary>
    /// <param name="first">Values in ascending order.</param>
    /// <param name="second">Values in ascending order.</param>
    public static CliffsDelta Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.IsEmpty || second.IsEmpty)
            throw new ArgumentException("Both samples need a value.", nameof(second));

        var dominance = 0L;
        int below = 0, notAbove = 0;
        foreach (var value in first)
        {
            while (below < second.Length && second[below] < value - Tie)
                below++;

            while (notAbove < second.Length && second[notAbove] <= value + Tie)
                notAbove++;

            dominance += below - (second.Length - notAbove);
        }

        return new(dominance, (long)first.Length * second.Length);
    }

    /// <summary>Whether the delta is at least <paramref name="percent"/> hundredths away from 0.</summary>
    public bool IsAtLeast(int percent) => 100 * Math.Abs(Dominance) >= percent * Pairs;
}
