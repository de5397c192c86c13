using System.Collections.Immutable;
using CsCheck;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Tests.Core.Scoring.Reference;

namespace Survey.Tests.Core.Scoring;

/// <summary>Companies for properties: rows of answers as texts, with gaps, lopsided opinions and empty sheets.</summary>
internal static class RandomCompany
{
    public static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    private static readonly string[] Functions = ["sales", "sales", "sales", "marketing", "marketing", "leadership", "other"];

    /// <summary>Rows of a company with this many people.</summary>
    public static Gen<Dictionary<string, string>[]> Rows(int fewest, int most) =>
        from seed in Gen.Int[0, int.MaxValue - 1]
        from people in Gen.Int[fewest, most]
        select Make(new Random(seed), people);

    /// <summary>One row, the same for the same generator state.</summary>
    public static Dictionary<string, string>[] Make(Random random, int people)
    {
        double gap = random.NextDouble() * 0.6, clarity = random.NextDouble(), skill = random.NextDouble() * 5;
        return [.. Enumerable.Range(0, people).Select(_ => Row(random, gap, clarity, skill))];
    }

    /// <summary>The rows as sheets. Throws when one is invalid, which the generator never makes.</summary>
    public static ImmutableArray<AnswerSheet> Sheets(IEnumerable<Dictionary<string, string>> rows) => Sheets(English, rows);

    public static ImmutableArray<AnswerSheet> Sheets(Questionnaire questionnaire, IEnumerable<Dictionary<string, string>> rows) =>
        [.. rows.Select(row => AnswerSheetParser.Parse(questionnaire, row).Value ?? throw new InvalidOperationException("The row is not valid."))];

    private static Dictionary<string, string> Row(Random random, double gap, double clarity, double skill)
    {
        var row = new Dictionary<string, string> { ["function"] = Functions[random.Next(Functions.Length)] };
        var missing = random.Next(12) switch { 0 => 1.0, 1 => 0.75, 2 or 3 => 0.4, _ => gap * gap };
        foreach (var (id, _, home) in Instrument.Activities)
        {
            if (random.NextDouble() >= missing)
                row[id] = random.NextDouble() < clarity ? random.Next(4) == 0 ? row["function"] is "sales" or "marketing" ? row["function"] : home : home : Instrument.Owners[random.Next(6)];
        }

        foreach (var statement in Instrument.Statements)
        {
            if (random.NextDouble() >= missing)
                row[statement.Id] = random.Next(15) == 0 ? "na" : Math.Clamp((int)(skill + random.Next(3)), 1, 5).ToString();
        }

        if (random.Next(4) > 0)
            AddContext(random, row);

        return row;
    }

    private static void AddContext(Random random, Dictionary<string, string> row)
    {
        int selling = random.Next(60), marketing = random.Next(100 - selling), service = random.Next(101 - selling - marketing);
        int[] times = [selling, marketing, service, 100 - selling - marketing - service];
        for (var i = 0; i < times.Length; i++)
            row[AnswerCodes.TimeFields[i]] = times[i].ToString();

        row["satisfaction"] = random.Next(11).ToString();
    }
}
