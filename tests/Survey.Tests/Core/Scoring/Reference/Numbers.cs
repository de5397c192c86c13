using System.Collections.Concurrent;
using System.Numerics;

namespace Survey.Tests.Core.Scoring.Reference;

/// <summary>Statistics by other ways than the product's: integration, the secant method, big integers.</summary>
internal static class Numbers
{
    private static readonly ConcurrentDictionary<double, double> Quantiles = [];

    public static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }

    public static string Band(double score) => Math.Round(score, 9) switch { < 40 => "tangled", < 60 => "blurred", < 80 => "defined", _ => "clear" };

    // With t = √df·tan θ the density is cos^(df−1) θ up to its norm; smooth short of π/2, so Simpson's rule is exact to the last digits.
    public static double TCumulative(double t, double df) =>
        0.5 + (Integral(df, Math.Atan(t / Math.Sqrt(df))) * Math.Exp(LogGamma((df + 1) / 2) - LogGamma(df / 2)) / Math.Sqrt(Math.PI));

    public static double Quantile975(double df) => Quantiles.GetOrAdd(df, static degrees =>
    {
        double before = 1.9, now = 2.2, errorBefore = TCumulative(before, degrees) - 0.975;
        for (var i = 0; i < 30 && Math.Abs(now - before) > 1e-13 * now; i++)
        {
            var error = TCumulative(now, degrees) - 0.975;
            (before, now, errorBefore) = (now, now - (error * (now - before) / (error - errorBefore)), error);
        }

        return now;
    });

    public static double Fisher(int a, int b, int c, int d)
    {
        int row = a + b, column = a + c, n = a + b + c + d;
        BigInteger Ways(int cell) => Choose(row, cell) * Choose(n - row, column - cell);
        var observed = Ways(a);
        var tail = BigInteger.Zero;
        for (var cell = Math.Max(0, row + column - n); cell <= Math.Min(row, column); cell++)
            tail += Ways(cell) <= observed ? Ways(cell) : 0;

        return (double)tail / (double)Choose(n, column);
    }

    private static double Integral(double df, double limit)
    {
        const int steps = 1_000;
        var width = limit / steps;
        var sum = 1 + Math.Pow(Math.Max(0, Math.Cos(limit)), df - 1);
        for (var i = 1; i < steps; i++)
            sum += (i % 2 == 1 ? 4 : 2) * Math.Pow(Math.Cos(i * width), df - 1);

        return sum * width / 3;
    }

    // Stirling's series far out, reached by the recurrence.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 20; x++)
            shift -= Math.Log(x);

        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x)) + (1 / (1260 * Math.Pow(x, 5)));
    }

    private static BigInteger Choose(int n, int chosen)
    {
        var ways = BigInteger.One;
        for (var i = 1; i <= chosen; i++)
            ways = ways * (n - chosen + i) / i;

        return ways;
    }
}
