using System.Collections.Immutable;
using Survey.Core.Scoring.Statistics;

namespace Survey.Benchmarks.Scoring;

/// <summary>
/// How often the 95 % interval holds the truth: draws companies from known populations with a fixed seed, and prints a table in Markdown. The figures
/// stand in <c>functions/Survey.Core/Scoring/METHOD.md</c>.
/// </summary>
internal static class CoverageSimulation
{
    /// <summary>Companies drawn for each figure.</summary>
    public const int DefaultCompanies = 20_000;

    private const int Seed = 20_261_101;

    private static readonly ImmutableArray<Population> Populations =
    [
        new("normal", random => Math.Clamp(0.55 + (0.15 * Normal(random)), 0, 1)),
        new("skewed", random => SecondLargest(random, 7)),
        new("two-humped", random => Math.Clamp((random.Next(2) == 0 ? 0.3 : 0.75) + (0.07 * Normal(random)), 0, 1)),
        new("most skewed", random => 1 - Math.Pow(random.NextDouble(), 3)),
    ];

    /// <summary>Prints the table: a row for each population and number of groups, a column for each number of people in a group.</summary>
    public static void Run(TextWriter output, int companies)
    {
        int[] sizes = [5, 8, 20, 60];
        output.WriteLine($"| population | groups | {string.Join(" | ", sizes.Select(size => $"{size} people each"))} |");
        output.WriteLine($"|---|---|{string.Concat(sizes.Select(_ => "---|"))}");
        foreach (var population in Populations)
        {
            for (var groups = 1; groups <= 3; groups++)
            {
                var cells = sizes.Select(size => FormattableString.Invariant($"{100 * Coverage(population, groups, size, companies):F1} %"));
                output.WriteLine($"| {population.Name} | {groups} | {string.Join(" | ", cells)} |");
            }
        }
    }

    private static double Coverage(Population population, int groups, int people, int companies)
    {
        var random = new Random(Seed);
        var mean = Enumerable.Range(0, 2_000_000).Average(_ => population.Draw(random));
        var truth = 100 * Enumerable.Range(0, groups).Average(group => InGroup(mean, group));
        var strata = new Stratum[groups];
        var held = 0;
        for (var company = 0; company < companies; company++)
        {
            for (var group = 0; group < groups; group++)
            {
                var values = new double[people];
                for (var i = 0; i < values.Length; i++)
                    values[i] = InGroup(population.Draw(random), group);

                Array.Sort(values);
                strata[group] = Stratum.Of(values, 0);
            }

            var interval = Estimate.BalancedMean(strata).Interval().OnScale();
            held += interval.Low <= truth && truth <= interval.High ? 1 : 0;
        }

        return (double)held / companies;
    }

    // Groups see their company differently: each stands 10 points above the one before.
    private static double InGroup(double value, int group) => (0.8 * value) + (0.1 * group);

    // Distributed as beta(n − 1, 2).
    private static double SecondLargest(Random random, int n)
    {
        double largest = 0, second = 0;
        for (var i = 0; i < n; i++)
        {
            var value = random.NextDouble();
            second = Math.Max(second, Math.Min(largest, value));
            largest = Math.Max(largest, value);
        }

        return second;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private sealed record Population(string Name, Func<Random, double> Draw);
}
