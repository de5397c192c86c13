using System.Globalization;

namespace Survey.Benchmarks;

/// <summary>Compares two ways of doing something by their rates, in turn, so that whatever else the machine does falls on both.</summary>
internal static class PairedRates
{
    private const int Pairs = 9;

    /// <summary>Runs a pair to warm up and nine to measure, and prints the median rates and the median ratio with its range.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="measured">The way in question; returns how many a second.</param>
    /// <param name="reference">What it is held against; likewise.</param>
    public static async Task CompareAsync(TextWriter output, Func<Task<double>> measured, Func<Task<double>> reference)
    {
        _ = (await reference(), await measured());
        var pairs = new List<(double Measured, double Reference)>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            // Whoever goes second finds the machine as the first left it: they take turns at that too.
            var early = pair % 2 == 0 ? await measured() : await reference();
            var late = pair % 2 == 0 ? await reference() : await measured();
            pairs.Add(pair % 2 == 0 ? (early, late) : (late, early));
        }

        var ratios = pairs.Select(pair => pair.Measured / pair.Reference).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured   {Median(pairs.Select(pair => pair.Measured)),10:0} a second"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reference  {Median(pairs.Select(pair => pair.Reference)),10:0} a second"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio      {Median(ratios),10:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00}, {Pairs} pairs)"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Pairs / 2);
}
