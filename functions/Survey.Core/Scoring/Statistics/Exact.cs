namespace Survey.Core.Scoring.Statistics;

/// <summary>Decides on exact values what doubles alone would decide by their last bit.</summary>
internal static class Exact
{
    private const int Decimals = 9;

    /// <summary>The value rounded to 9 decimals, half to even: what bands and flags are decided on. Never a negative zero.</summary>
    public static double Rounded(double value) => Math.Round(value, Decimals) + 0.0;

    /// <summary>
    /// Whether <paramref name="part"/> of <paramref name="whole"/> is at least <paramref name="percent"/> per cent, in integers: 2 of 5 is 40 %.
    /// False when the whole is 0.
    /// </summary>
    public static bool IsAtLeast(int part, int whole, int percent) => whole > 0 && 100L * part >= (long)percent * whole;
}
