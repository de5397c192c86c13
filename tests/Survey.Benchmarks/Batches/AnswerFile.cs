using System.Globalization;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Benchmarks.Batches;

/// <summary>Writes files of made-up answers. The same seed always gives the same file.</summary>
internal static class AnswerFile
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    private static readonly string[] Comments =
        ["Leads come in, but nobody calls them back.", "We say \"brand\" and mean brochures.", "Marketing hears from customers too late.", "It works, mostly."];

    /// <summary>Writes a CSV file of many companies: of 20 people 8 are in sales, 6 in marketing, 6 elsewhere; one in ten leaves a comment.</summary>
    public static void Write(string path, int companies, int people, int seed)
    {
        var random = new Random(seed);
        using var file = new StreamWriter(path);
        file.Write("company,respondent,");
        file.Write(string.Join(',', AnswerCodes.Fields(English)));
        file.Write('\n');
        for (var company = 1; company <= companies; company++)
        {
            // Companies differ in how clearly their roles are divided.
            var clarity = 0.3 + (0.6 * random.NextDouble());
            for (var person = 1; person <= people; person++)
            {
                file.Write(string.Create(CultureInfo.InvariantCulture, $"Company {company:00000},r{person},"));
                file.Write(string.Join(',', Row(random, clarity, person)));
                file.Write('\n');
            }
        }
    }

    private static IEnumerable<string> Row(Random random, double clarity, int person)
    {
        yield return (person % 10) switch { < 4 => "sales", < 7 => "marketing", < 9 => "leadership", _ => "other" };
        foreach (var activity in English.Activities)
        {
            yield return random.NextDouble() < clarity ? AnswerCodes.CodeOf(activity.Home)
                : random.Next(12) == 0 ? ""
                : AnswerCodes.Owners[random.Next(AnswerCodes.Owners.Length)];
        }

        foreach (var statement in English.Statements)
            yield return random.Next(20) == 0 ? "" : Rating(random, statement.Reversed ? 1 - clarity : clarity);

        var selling = random.Next(60);
        int[] context = [selling, 30, 10, 60 - selling, random.Next(11)];
        foreach (var number in context)
            yield return number.ToString(CultureInfo.InvariantCulture);

        yield return random.Next(10) == 0 ? $"\"{Comments[random.Next(Comments.Length)].Replace("\"", "\"\"")}\"" : "";
    }

    private static string Rating(Random random, double agreement) =>
        Math.Clamp(1 + (int)(agreement * 4) + random.Next(-1, 2), 1, 5).ToString(CultureInfo.InvariantCulture);
}
