namespace Survey.Reports.Composition;

/// <summary>Whole numbers as a report prints them.</summary>
internal static class Whole
{
    private const double Slack = 1e-9;
    private static readonly int[] Bounds = [10, 30, 40, 50, 70];

    /// <summary>A score or a lower bound: rounded down, so that a shown 60 is never "blurred".</summary>
    public static int Down(double value) => (int)Math.Floor(value + Slack);

    /// <summary>An upper bound: rounded up.</summary>
    public static int Up(double value) => (int)Math.Ceiling(value - Slack);

    /// <summary>Anything else: rounded to the nearest, halves away from zero.</summary>
    public static int Nearest(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);

    /// <summary>A share in whole per cent. It is never rounded up to a bound that it does not reach: 69.6 % is printed as 69, since 70 would mean clear.</summary>
    /// <param name="part">The part, from 0 to <paramref name="all"/>.</param>
    /// <param name="all">The whole; 0 gives 0.</param>
    public static int Percent(int part, int all)
    {
        if (all == 0)
            return 0;
        var percent = ((200 * part) + all) / (2 * all);
        return Array.IndexOf(Bounds, percent) >= 0 && 100 * part < percent * all ? percent - 1 : percent;
    }

    /// <summary>A published share of so many answers in whole per cent, by the count behind it.</summary>
    public static int Percent(double share, int answers) => Percent(Count(share, answers), answers);

    /// <summary>The count behind a share of so many answers.</summary>
    public static int Count(double share, int answers) => Nearest(share * answers);
}
