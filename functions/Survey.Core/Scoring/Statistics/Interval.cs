namespace Survey.Core.Scoring.Statistics;

/// <summary>A closed interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below the lower one.</param>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether 0 lies outside, after rounding both ends to 9 decimals; an end at 0 includes it.</summary>
    public bool ExcludesZero => Exact.Rounded(Low) > 0 || Exact.Rounded(High) < 0;

    /// <summary>The interval with both ends limited to 0…100.</summary>
    public Interval OnScale() => new(Math.Clamp(Low, 0, 100), Math.Clamp(High, 0, 100));
}
