namespace Survey.Core.Scoring.Statistics;

/// <summary>A closed interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below the lower one.</param>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether 0 lies outside, after rounding both ends to 9 decimals; an end at 0 includes it.</summary>
    public bool ExcludesZero => Exact.Rounded(Low) > 0 || Exact.Rounded(High) < 0;

    /// <summary>The interval of a figure from 0 to 100, limited to that scale: its ends lie on either side of the figure, so each meets one limit only.</summary>
    public Interval OnScale() => new(Math.Max(Low, 0), Math.Min(High, 100));
}
