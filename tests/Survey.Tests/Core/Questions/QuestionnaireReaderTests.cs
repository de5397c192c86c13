using NJsonSchema;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Questions;

public sealed class QuestionnaireReaderTests
{
    private static readonly string Structure = BuiltInQuestionnaire.StructureJson;
    private static readonly string Texts = BuiltInQuestionnaire.TextsJson("en");

    [Fact]
    public void Read_ShippedFiles_IsValid()
    {
        var reading = QuestionnaireReader.Read(Structure, Texts);
        Assert.True(reading.IsValid);
        Assert.Empty(reading.Problems);
    }

    [Theory]
    [InlineData("\"id\": \"open_leads\", \"dimension\": \"horizon\"", "\"id\": \"open_leads\", \"dimension\": \"horizons\"", "line 30, $.activities[16].dimension", "There is no such dimension")]
    [InlineData("\"id\": \"open_leads\"", "\"id\": \"pursue_leads\"", "line 30, $.activities[16].id", "Must be unique")]
    [InlineData("\"id\": \"open_leads\"", "\"id\": \"Open leads\"", "line 30, $.activities[16].id", "An id begins with a letter")]
    [InlineData("\"id\": \"open_leads\"", "\"id\": \"time_selling\"", "line 30, $.activities[16].id", "means a column")]
    [InlineData("\"id\": \"open_leads\", ", "", "line 30, $.activities[16]", "\"id\" is missing")]
    [InlineData("\"open_leads\", \"dimension\": \"horizon\", \"home\": \"marketing\"", "\"open_leads\", \"dimension\": \"horizon\", \"home\": \"leadership\"", "line 30, $.activities[16].home", "sales or marketing")]
    [InlineData("\"reversed\": true", "\"reversed\": \"yes\"", "line 40, $.statements[2].reversed", "true or false")]
    [InlineData("\"reversed\": true", "\"reverse\": true", "line 40, $.statements[2].reverse", "Is not known here")]
    [InlineData("\"version\": 1", "\"version\": 0", "line 4, $.version", "whole number from 1")]
    [InlineData("\"version\": 1", "\"version\": 1, \"version\": 2", "line 4, $.version", "only once")]
    [InlineData("{ \"id\": \"transition\" }", "{ \"id\": \"transition\" }, { \"id\": \"spare\" }", "line 11, $.dimensions[6].id", "No activity and no statement")]
    [InlineData("{ \"id\": \"transition\" }", "\"transition\"", "line 11, $.dimensions[5]", "Must be an object")]
    [InlineData("\"version\": 1,", "\"version\": 1", "line 5, column 3, $.version", "a comma or a colon is missing before this \"")]
    public void CheckStructure_Fault_SaysLineAndPath(string good, string bad, string place, string reason)
    {
        var problems = QuestionnaireReader.CheckStructure(ReplaceFirst(Structure, good, bad));
        Assert.Contains(problems, problem => problem.Place == place && problem.Reason.Contains(reason));
    }

    [Theory]
    [InlineData("Making sure that customers pay", "", "line 22, $.texts.activity.collect_payments", "1 to 300 characters")]
    [InlineData("\"Negotiating and closing deals\"", "\"Negotiating and closing deals, and whatever else\"", "line 19, $.texts.activity.negotiate_close.short", "1 to 45 characters")]
    [InlineData("\"dimension.remit.about\"", "\"dimension.remit.abuot\"", "line 7, $.texts.dimension.remit.abuot", "No text of this questionnaire")]
    [InlineData("\"dimension.remit.about\"", "\"dimension.remit.abuot\"", "line 4, $.texts", "\"dimension.remit.about\" is missing")]
    [InlineData("\"language\": \"en\"", "\"language\": \"English!\"", "line 3, $.language", "BCP 47")]
    public void Read_FaultInTexts_SaysLineAndPath(string good, string bad, string place, string reason)
    {
        var problems = QuestionnaireReader.Read(Structure, ReplaceFirst(Texts, good, bad)).Problems;
        Assert.True(problems.Any(problem => problem.Place == "texts, " + place && problem.Reason.Contains(reason)), string.Join("\n", problems));
    }

    [Fact]
    public void Read_TwoTextsAlike_CannotBeToldApart()
    {
        var problems = QuestionnaireReader.Read(Structure, ReplaceFirst(Texts, "Making sure that customers pay", "negotiating and  closing deals with customers.")).Problems;
        Assert.Contains("Must differ from \"activity.negotiate_close\"", Assert.Single(problems).Reason);
    }

    [Fact]
    public void Read_BothFilesBroken_ReportsBoth()
    {
        var problems = QuestionnaireReader.Read("{ \"id\": 5 }", "[").Problems;
        Assert.Contains(problems, problem => problem.Place.StartsWith("structure, ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Place.StartsWith("texts, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("{\"id\": \"\\ud800\"}")]
    [InlineData("{\"id\": {\"a\": []}, \"version\": 1.5, \"dimensions\": {}, \"activities\": 3, \"statements\": [[]]}")]
    public void CheckStructure_Hostile_IsExplained(string json) => Assert.NotEmpty(QuestionnaireReader.CheckStructure(json));

    [Fact]
    public async Task Schemas_ShippedFiles_Hold()
    {
        Assert.Empty((await Schema(BuiltInQuestionnaire.StructureSchema)).Validate(Structure));
        Assert.Empty((await Schema(BuiltInQuestionnaire.TextsSchema)).Validate(Texts));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 0")]
    [InlineData("\"home\": \"sales\"", "\"home\": \"other\"")]
    [InlineData("\"reversed\": true", "\"reverse\": true")]
    [InlineData("\"id\": \"open_leads\"", "\"id\": \"Open leads\"")]
    public async Task StructureSchema_Fault_IsFoundByBoth(string good, string bad)
    {
        var faulty = ReplaceFirst(Structure, good, bad);
        Assert.NotEmpty((await Schema(BuiltInQuestionnaire.StructureSchema)).Validate(faulty));
        Assert.NotEmpty(QuestionnaireReader.CheckStructure(faulty));
    }

    private static Task<JsonSchema> Schema(string json) => JsonSchema.FromJsonAsync(json, TestContext.Current.CancellationToken);

    private static string ReplaceFirst(string text, string good, string bad)
    {
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{good} is not in the file.");
        return text[..at] + bad + text[(at + good.Length)..];
    }
}
