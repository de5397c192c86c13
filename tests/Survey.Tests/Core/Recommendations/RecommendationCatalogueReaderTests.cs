using System.Collections.Immutable;
using NJsonSchema;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Xunit;

namespace Survey.Tests.Core.Recommendations;

public sealed class RecommendationCatalogueReaderTests
{
    // One entry a line, so that the place of a fault is plain to see.
    private const string Head = """
        {
          "id": "own",
          "version": 1,
          "leads": ["boss"],
          "entries": [

        """;

    private const string Response = """{ "id": "again", "kind": "change", "lead": "boss", "trigger": { "finding": "few", "on": "response", "below": 70 } }""";

    [Theory]
    [InlineData("""{ "id": "Again!", "kind": "change", "lead": "boss", "trigger": { "finding": "few", "on": "response", "below": 70 } }""", "id", "An id begins with a letter and has lower-case letters, digits and underscores only.")]
    [InlineData("""{ "id": "a", "kind": "advice", "lead": "boss", "trigger": { "finding": "few", "on": "response", "below": 70 } }""", "kind", "Must be one of change, strength.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "me", "trigger": { "finding": "few", "on": "response", "below": 70 } }""", "lead", "Is not one of the leads; there are boss.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss" }""", "", "\"trigger\" is missing.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "any": [], "all": [] } }""", "trigger", "A trigger is an object with one of \"all\", \"any\" and \"finding\".")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "any": [] } }""", "trigger.any", "Must be a list of 2 to 10 objects.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "few", "on": "sky" } }""", "trigger.on", "Must be one of activities, dimensions, statements, gaps, hatSwitching, response.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "few", "on": "response", "below": 0 } }""", "trigger.below", "Must be a whole number from 1 to 99.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "few", "on": "response", "below": 70, "count": 1 } }""", "trigger.count", "Is not known here; known are finding, on, below.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "activities", "ids": ["dance"], "status": ["shared"] } }""", "trigger.ids[0]", "The questionnaire has no such activity.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "activities", "ids": "some", "status": ["shared"] } }""", "trigger.ids", "\"ids\" must be a list of one or more texts.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "activities", "ids": ["open_leads", "open_leads"], "status": ["shared"] } }""", "trigger.ids[1]", "Must stand only once in its list.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "activities", "ids": "all", "status": ["lost"] } }""", "trigger.status[0]", "There is no such status; there are orphaned, clear, misplaced, elsewhere, shared, leaning, contested.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "activities", "ids": "all", "status": ["clear", "shared"] } }""", "trigger.status", "\"clear\" stands alone: it looks at the other side of the scale.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "activities", "ids": "all" } }""", "trigger", "Needs \"status\", or \"disputed\": true.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "activities", "ids": ["open_leads"], "status": ["shared"], "count": 2 } }""", "trigger.count", "Must be a whole number from 1 to 1.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "dimensions", "ids": ["remit"], "below": 40, "atLeast": 60 } }""", "trigger", "Needs one of \"below\" and \"atLeast\".")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "statements", "ids": ["ins_time"] } }""", "trigger", "Needs one of \"unfavourable\" and \"favourable\".")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "statements", "ids": ["ins_time"], "split": true, "unfavourable": 40 } }""", "trigger", "Split camps have a bound of their own; leave out \"unfavourable\" and \"favourable\".")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "gaps", "ids": ["index"], "lower": "boss" } }""", "trigger.lower", "Must be one of sales, marketing.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "hatSwitching", "of": "sales" } }""", "trigger", "Needs one of \"atLeast\" and \"below\".")]
    [InlineData("""{ "id": "a", "kind": "strength", "lead": "boss", "trigger": { "finding": "x", "on": "dimensions", "ids": ["remit"], "below": 40 } }""", "trigger", "A strength needs a condition on the favourable side.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "finding": "x", "on": "dimensions", "ids": ["remit"], "atLeast": 40 } }""", "trigger", "A change needs a condition on the unfavourable side.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "any": [{ "finding": "x", "on": "response", "below": 40 }, { "finding": "y", "on": "dimensions", "ids": ["remit"], "below": 40 }] } }""", "trigger.any[0]", "A finding on the response stands alone: it is about people who did not answer.")]
    [InlineData("""{ "id": "a", "kind": "change", "lead": "boss", "trigger": { "any": [{ "finding": "x", "on": "dimensions", "ids": ["remit"], "below": 40 }, { "finding": "x", "on": "dimensions", "ids": ["insight"], "below": 40 }] } }""", "trigger.any[1].finding", "Must be unique; another finding of this entry has this id.")]
    public void CheckStructure_WrongEntry_IsExplainedWithLineAndPath(string entry, string path, string reason)
    {
        var problems = Check($"{Head}{Response},\n{entry}\n], \"conflicts\": [] }}");

        var place = path.Length == 0 ? "line 7, $.entries[1]" : $"line 7, $.entries[1].{path}";
        Assert.Contains(problems, problem => problem.Place == place && problem.Reason == reason);
    }

    [Theory]
    [InlineData("""{ "between": ["again", "nothing"], "reason": "r" }""", "line 8, $.conflicts[0].between[1]", "There is no entry of this id.")]
    [InlineData("""{ "between": ["again"], "reason": "r" }""", "line 8, $.conflicts[0].between", "A conflict is between two entries.")]
    [InlineData("""{ "between": ["again", "again2"] }""", "line 8, $.conflicts[0]", "\"reason\" is missing.")]
    [InlineData("""{ "between": ["again", "again2"], "reason": "r" }, { "between": ["again2", "again"], "reason": "r" }""", "line 8, $.conflicts[1]", "Another conflict is between the same two entries.")]
    public void CheckStructure_WrongConflict_IsExplainedWithLineAndPath(string conflicts, string place, string reason)
    {
        var second = Response.Replace("again", "again2", StringComparison.Ordinal);

        var problems = Check($"{Head}{Response},\n{second}],\n\"conflicts\": [{conflicts}] }}");

        Assert.Contains(problems, problem => problem.Place == place && problem.Reason == reason);
    }

    [Theory]
    [InlineData("[]", "line 1, $", "A catalogue of recommendations is a JSON object.")]
    [InlineData("{ \"id\": \"own\" ", "line 1, column 15, $.id", null)]
    [InlineData("{ }", "line 1, $", "\"entries\" is missing.")]
    public void CheckStructure_NoCatalogue_IsExplained(string json, string place, string? reason) =>
        Assert.Contains(Check(json), problem => problem.Place == place && (reason is null || problem.Reason == reason));

    [Fact]
    public void CheckStructure_ManyFaults_AreReportedAtOnce()
    {
        var problems = Check("""{ "id": "Own", "version": 0, "leads": [], "entries": [], "conflicts": {}, "more": 1 }""");

        Assert.Equal(
            ["$.more", "$.id", "$.version", "$.leads", "$.entries", "$.conflicts"], problems.Select(problem => problem.Place["line 1, ".Length..]));
    }

    [Fact]
    public void CheckStructure_NestedTooDeep_IsExplained()
    {
        const string Leaf = """{ "finding": "a", "on": "dimensions", "ids": ["remit"], "below": 40 }""";
        var trigger = $$"""{ "any": [{{Leaf}}, { "all": [{{Leaf}}, { "any": [{{Leaf}}, {{Leaf}}] }] }] }""";

        var problems = Check($"{Head}{{ \"id\": \"a\", \"kind\": \"change\", \"lead\": \"boss\", \"trigger\": {trigger} }}], \"conflicts\": [] }}");

        Assert.Contains(problems, problem => problem.Place == "line 6, $.entries[0].trigger.any[1].all[1]" && problem.Reason == "Parts of a trigger may be nested 3 levels deep at most.");
    }

    [Theory]
    [InlineData("\"entry.ask_again.title\": \"Ask again, and bring in those who did not answer\"", "\"entry.ask_again.title\": \"Ask {respondents} again\"", "$.texts.entry.ask_again.title", "Has no figures to show; braces belong into evidence and measure.")]
    [InlineData("{respondents} of {invited} people", "{respondents} of {invite} people", "$.texts.entry.ask_again.response.evidence", "There is no figure \"invite\".")]
    [InlineData("{respondents} of {invited} people", "{home} of {invited} people", "$.texts.entry.ask_again.response.evidence", "The figure \"home\" is not known here; known are respondents, invited, percent.")]
    [InlineData("\"tentative\": ", "\"hesitant\": ", "$.texts", "\"tentative\" is missing.")]
    [InlineData("\"tentative\": ", "\"tentative\": \"t\", \"hesitant\": ", "$.texts.hesitant", "No text of this catalogue has the key \"hesitant\".")]
    [InlineData("\"language\": \"en\"", "\"language\": \"English\"", "$.language", "Must be a BCP 47 language tag, such as en or de-AT.")]
    public void Read_WrongText_IsExplainedWithLineAndPath(string right, string wrong, string path, string reason)
    {
        var texts = BuiltInRecommendations.TextsJson("en");
        Assert.Contains(right, texts, StringComparison.Ordinal);
        var line = texts[..texts.IndexOf(right, StringComparison.Ordinal)].Count(character => character == '\n') + 1;

        var reading = RecommendationCatalogueReader.Read(BuiltInRecommendations.StructureJson, texts.Replace(right, wrong, StringComparison.Ordinal), SampleCompany.Questionnaire);

        Assert.False(reading.IsValid);
        var places = reading.Problems.Where(problem => problem.Reason == reason).Select(problem => problem.Place);
        Assert.Contains(path == "$.texts" ? "texts, line 4, $.texts" : $"texts, line {line}, {path}", places);
    }

    [Fact]
    public void Read_QuestionnaireWithoutAnActivity_NamesWhatIsMissing()
    {
        var structure = BuiltInQuestionnaire.StructureJson.Replace("\"id\": \"open_leads\"", "\"id\": \"find_leads\"", StringComparison.Ordinal);
        var texts = BuiltInQuestionnaire.TextsJson("en").Replace("activity.open_leads", "activity.find_leads", StringComparison.Ordinal);
        var questionnaire = QuestionnaireReader.Read(structure, texts).Value!;

        var reading = BuiltInRecommendations.For("en", questionnaire);

        Assert.Contains(reading.Problems, problem => problem.Value == "open_leads" && problem.Reason == "The questionnaire has no such activity.");
    }

    [Fact]
    public async Task StructureSchema_ShippedCatalogue_IsValid()
    {
        var schema = await JsonSchema.FromJsonAsync(BuiltInRecommendations.StructureSchema, TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(BuiltInRecommendations.StructureJson));
        Assert.NotEmpty(schema.Validate(BuiltInRecommendations.StructureJson.Replace("\"on\": \"response\"", "\"on\": \"sky\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(BuiltInRecommendations.StructureJson.Replace("\"below\": 70", "\"below\": 100", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TextsSchema_ShippedTexts_AreValid()
    {
        var schema = await JsonSchema.FromJsonAsync(BuiltInRecommendations.TextsSchema, TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(BuiltInRecommendations.TextsJson("en")));
        Assert.NotEmpty(schema.Validate(BuiltInRecommendations.TextsJson("en").Replace("\"tentative\"", "\"hesitant\"", StringComparison.Ordinal)));
    }

    private static ImmutableArray<Problem> Check(string json) => RecommendationCatalogueReader.CheckStructure(json, SampleCompany.Questionnaire);
}
