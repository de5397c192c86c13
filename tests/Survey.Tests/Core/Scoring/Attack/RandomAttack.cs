using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>Attacks on companies of up to 12 people with any heads, any small survey and any few sheets that people may have filled in.</summary>
internal static class RandomAttack
{
    private const int MostPeople = 12;
    private const int MostTables = 2_500;
    private const int MostSheets = 5;
    private const string Owners = "smben-";
    private const string Ratings = "12345-";

    private static readonly string[] Dimensions = ["remit", "insight", "horizon"];

    /// <summary>One attack, the same for the same seed, with its company as a text.</summary>
    public static (TableAttack Attack, string Company) Make(int seed)
    {
        var random = new Random(seed);
        var minimumGroup = random.Next(3, 6);
        string[] activities = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => $"{Any(random)}:{(random.Next(2) == 0 ? "sales" : "marketing")}")];
        string[] statements = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random) + (random.Next(3) == 0 ? ":R" : ""))];
        var heads = Heads(random, minimumGroup);
        ImmutableArray<SmallSheet> sheets = [.. Enumerable.Range(0, Fitting(heads)).Select(_ => Sheet(random, activities.Length, statements.Length))];
        var survey = new SmallSurvey(string.Join(' ', activities), string.Join(' ', statements), minimumGroup);
        var company = $"seed {seed}, k {minimumGroup}, people {string.Join(' ', heads)}, sheets {string.Join(' ', sheets.Select(sheet => sheet.Letters))}";
        return (new(survey, string.Join(' ', heads), [.. sheets, Full(activities.Length, statements.Length)]), company);
    }

    private static string Any(Random random) => Dimensions[random.Next(Dimensions.Length)];

    // Sales and marketing mostly, as in life; each function may be missing.
    private static int[] Heads(Random random, int minimumGroup)
    {
        var heads = new int[Enum.GetValues<RespondentFunction>().Length];
        for (var left = random.Next(minimumGroup, MostPeople + 1); left > 0; left--)
            heads[random.Next(6) switch { < 2 => 0, < 4 => 1, var other => other - 2 }]++;

        return heads;
    }

    // As many kinds of sheets as can be listed for all.
    private static int Fitting(int[] heads)
    {
        var sheets = MostSheets;
        while (sheets > 2 && heads.Aggregate(1.0, (tables, people) => tables * Multisets(people, sheets)) > MostTables)
            sheets--;

        return sheets - 1;
    }

    private static double Multisets(int people, int sheets) => Enumerable.Range(1, sheets - 1).Aggregate(1.0, (number, i) => number * (people + i) / i);

    private static SmallSheet Sheet(Random random, int activities, int statements) => new(
        string.Concat(Enumerable.Range(0, activities).Select(_ => Owners[random.Next(Owners.Length)]))
            + string.Concat(Enumerable.Range(0, statements).Select(_ => Ratings[random.Next(Ratings.Length)])),
        random.Next(2) == 0 ? null : 10 * random.Next(11),
        random.Next(3) == 0 ? null : random.Next(11));

    private static SmallSheet Full(int activities, int statements) => new(new string('s', activities) + new string('4', statements), 50, 5);
}
