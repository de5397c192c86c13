namespace Survey.Core.Scoring.Statistics;

/// <summary>How far people agree, from the counts of the options they chose.</summary>
internal static class Agreement
{
    /// <summary>
    /// 1 − H/ln(options), H the Shannon entropy of the shares: 1 when all chose the same, 0 when all options are equally frequent. An option nobody
    /// chose adds nothing to H. NaN when nobody answered.
    /// </summary>
    public static double Entropy(ReadOnlySpan<int> counts)
    {
        double total = Total(counts);
        var entropy = total > 0 ? 0.0 : double.NaN;
        foreach (var count in counts)
        {
            if (count > 0)
                entropy -= count / total * Math.Log(count / total);
        }

        return Math.Clamp(1 - (entropy / Math.Log(counts.Length)), 0, 1);
    }

    /// <summary>
    /// r_wg of counts of the answers 1, 2, …: 1 − s²/σ², s² the sample variance (n − 1), σ² = (A² − 1)/12 that of answers spread evenly over A
    /// options, 2 for five; limited to 0…1 (James, Demaree and Wolf 1984, Journal of Applied Psychology 69, 85–98). Null below 2 answers, which have
    /// no sample variance.
    /// </summary>
    public static double? WithinGroup(ReadOnlySpan<int> counts)
    {
        var total = Total(counts);
        if (total < 2)
            return null;

        long sum = 0, squares = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += (long)(i + 1) * counts[i];
            squares += (long)(i + 1) * (i + 1) * counts[i];
        }

        var variance = (double)((total * squares) - (sum * sum)) / ((double)total * (total - 1));
        var uniform = ((counts.Length * counts.Length) - 1) / 12.0;
        return Math.Max(0, 1 - (variance / uniform));
    }

    /// <summary>
    /// Consensus of counts of the answers 1, 2, …: 1 + Σ p·log2(1 − |x − mean|/width) over the options chosen, width the distance of the outermost
    /// options (Tastle and Wierman 2007, International Journal of Approximate Reasoning 45, 531–545): 1 when all chose the same, 0 when half stand at
    /// either end. NaN when nobody answered.
    /// </summary>
    public static double Consensus(ReadOnlySpan<int> counts)
    {
        double total = Total(counts);
        var sum = 0L;
        for (var i = 0; i < counts.Length; i++)
            sum += (long)i * counts[i];

        var mean = sum / total;
        var consensus = total > 0 ? 1.0 : double.NaN;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                consensus += counts[i] / total * Math.Log2(1 - (Math.Abs(i - mean) / (counts.Length - 1)));
        }

        return Math.Clamp(consensus, 0, 1);
    }

    private static int Total(ReadOnlySpan<int> counts)
    {
        var total = 0;
        foreach (var count in counts)
            total += count;

        return total;
    }
}
