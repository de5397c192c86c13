using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Tests.App.Importing;
using Xunit;

namespace Survey.Tests.Core.Scoring.Reference;

public sealed class ReferenceScorerTests
{
    private static readonly Gen<(Dictionary<string, string>[] Rows, int MinimumGroup, int Knowledge, int Extra)> Companies =
        Gen.Select(RandomCompany.Rows(0, 45), Gen.Int[3, 10], Gen.Int[0, 3], Gen.Int[0, 30]);

    [Fact]
    public void Score_RandomCompanies_EqualsTheReference() => Companies.Sample(
        company => Compare(company.Rows, company.MinimumGroup, company.Knowledge, company.Extra), iter: 400);

    [Theory]
    [InlineData("one-company.csv")]
    [InlineData("forty-companies.csv")]
    public async Task Score_Samples_EqualTheReference(string file)
    {
        var responses = await Imported.SampleAsync(file);
        foreach (var company in responses.Companies)
        {
            var rows = company.Sheets.Select(sheet => JsonSerializer.Deserialize<Dictionary<string, string>>(AnswerSheetJson.Write(sheet))!);
            Compare([.. rows], minimumGroup: 5, knowledge: 1, extra: 12);
        }
    }

    private static void Compare(Dictionary<string, string>[] rows, int minimumGroup, int knowledge, int extra)
    {
        int? total = knowledge is 1 or 3 ? rows.Length + extra : null;
        var byFunction = knowledge is 2 or 3 ? Invited(rows, extra, knowledge == 3) : null;
        var request = new ScoringRequest
        {
            Company = "Aster Tools",
            Questionnaire = RandomCompany.English,
            Sheets = RandomCompany.Sheets(rows),
            MinimumGroup = minimumGroup,
            Invited = knowledge == 0
                ? null
                : new(total, byFunction is null ? null : [.. byFunction.Select(pair => KeyValuePair.Create(Enum.Parse<RespondentFunction>(pair.Key, true), pair.Value))]),
        };
        var actual = JsonNode.Parse(ScorecardJson.Write(RoleClarityScorer.Score(request)))!;
        AssertContains(new ReferenceScorer(rows, minimumGroup, total, byFunction).Score(), actual, "$");
    }

    // Knowing the total too, the number of one function may be missing.
    private static Dictionary<string, int> Invited(Dictionary<string, string>[] rows, int extra, bool isPartial) =>
        new[] { "sales", "marketing", "leadership", "other" }
            .Where(function => !isPartial || function != "leadership")
            .ToDictionary(function => function, function => rows.Count(row => row["function"] == function) + (isPartial ? 0 : extra % (function.Length + 1)));

    /// <summary>
    /// Every member of the reference stands in the product's JSON with the same value: doubles to 1e-9 of their size, at least of 1.
    /// </summary>
    private static void AssertContains(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                    AssertContains(value, Assert.IsType<JsonObject>(actual)[name], $"{path}.{name}");
                break;
            case JsonArray items:
                Assert.Equal(items.Count, Assert.IsType<JsonArray>(actual).Count);
                for (var i = 0; i < items.Count; i++)
                    AssertContains(items[i], actual[i], $"{path}[{i}]");
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                Assert.True(actual is JsonValue, $"{path}: {value} but null");
                double left = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), right = double.Parse(actual!.ToJsonString(), CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(left)), $"{path}: expected {left:R}, was {right:R}");
                break;
            default:
                Assert.True(expected?.ToJsonString() == actual?.ToJsonString(), $"{path}: expected {expected?.ToJsonString() ?? "null"}, was {actual?.ToJsonString() ?? "null"}");
                break;
        }
    }
}
