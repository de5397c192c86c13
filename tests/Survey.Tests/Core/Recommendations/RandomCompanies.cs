using System.Globalization;
using Survey.Core.Answers;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Recommendations;

/// <summary>Companies of all kinds and sizes, the same for the same seed: each item has a leaning of its own in each function, and some answers are missing.</summary>
internal static class RandomCompanies
{
    private static readonly string[] Functions = ["sales", "sales", "marketing", "marketing", "leadership", "other"];

    public static ScoringRequest Make(int seed)
    {
        var random = new Random(seed);
        var clarity = random.NextDouble();
        var strangeness = random.NextDouble();
        var leanings = new Dictionary<string, double>(StringComparer.Ordinal);
        var people = random.Next(3, 40);
        var sheets = Enumerable.Range(0, people).Select(_ => Sheet(random, clarity, strangeness, leanings)).ToArray();
        return new()
        {
            Company = $"Company {seed}",
            Questionnaire = SampleCompany.Questionnaire,
            Sheets = [.. sheets],
            MinimumGroup = random.Next(3, 8),
            Invited = random.Next(3) == 0 ? null : InvitedNumbers.OfTotal(people + random.Next(people + 5)),
        };
    }

    private static AnswerSheet Sheet(Random random, double clarity, double strangeness, Dictionary<string, double> leanings)
    {
        var function = Functions[random.Next(Functions.Length)];
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["function"] = function };
        foreach (var activity in SampleCompany.Questionnaire.Activities)
        {
            var favourite = AnswerCodes.Owners[(int)(Leaning($"{activity.Id} owner") * AnswerCodes.Owners.Length)];
            fields[activity.Id] = random.NextDouble() switch
            {
                < 0.08 => "",
                var chance when chance < Math.Clamp(clarity + Leaning($"{activity.Id} {function}") - 0.5, 0, 1) => AnswerCodes.CodeOf(activity.Home),
                _ => random.NextDouble() < 0.6 ? favourite : AnswerCodes.Owners[random.Next(AnswerCodes.Owners.Length)],
            };
        }

        foreach (var statement in SampleCompany.Questionnaire.Statements)
        {
            var mean = 5 * Math.Clamp((clarity + Leaning($"{statement.Id} {function}") * strangeness) / (1 + strangeness), 0, 0.999);
            var rating = Math.Clamp((int)(mean + 1 + (random.NextDouble() * 3) - 1.5), 1, 5);
            fields[statement.Id] = random.Next(12) == 0 ? "na" : (statement.Reversed ? 6 - rating : rating).ToString(CultureInfo.InvariantCulture);
        }

        if (random.Next(4) > 0)
            AddWeek(fields, random, clarity);

        return AnswerSheetParser.Parse(SampleCompany.Questionnaire, fields).Value!;

        double Leaning(string key)
        {
            if (!leanings.TryGetValue(key, out var leaning))
                leanings[key] = leaning = random.NextDouble();

            return leaning;
        }
    }

    private static void AddWeek(Dictionary<string, string> fields, Random random, double clarity)
    {
        var other = random.Next((int)(40 * (1 - clarity)) + 3);
        var (selling, marketing) = fields["function"] == "sales" ? (50, other) : (other, 50);
        fields["time_selling"] = selling.ToString(CultureInfo.InvariantCulture);
        fields["time_marketing"] = marketing.ToString(CultureInfo.InvariantCulture);
        fields["time_service"] = "0";
        fields["time_other"] = (100 - selling - marketing).ToString(CultureInfo.InvariantCulture);
    }
}
