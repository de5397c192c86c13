using System.CommandLine;
using System.Text.Json.Nodes;
using Survey.Cli;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Cli;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("survey-");

    [Fact]
    public async Task Score_OneCompany_PrintsOneObjectInFullDoubles()
    {
        var (code, output, errors) = await Run("score", Sample("one-company.csv"), "--invited", "41");
        var json = JsonNode.Parse(output)!.AsObject();

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("Harbour Pumps", json["company"]!.GetValue<string>());
        Assert.Equal(41, json["invited"]!.GetValue<int>());
        Assert.True(json["index"]!["score"]!.ToJsonString().Length > 10);
    }

    [Fact]
    public async Task Score_ManyCompanies_PrintsAnArray()
    {
        var (code, output, errors) = await Run("score", Sample("forty-companies.csv"));

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(40, JsonNode.Parse(output)!.AsArray().Count);
    }

    [Fact]
    public async Task Score_CompanyAndMinimumGroup_AreObeyed()
    {
        var (code, output, _) = await Run("score", Sample("forty-companies.csv"), "--company", "Granite Foods", "--minimum-group", "3");
        var json = JsonNode.Parse(output)!;

        Assert.Equal(0, code);
        Assert.Equal(3, json["minimumGroup"]!.GetValue<int>());
        Assert.Null(json["tooFew"]);
    }

    [Theory]
    [InlineData("--company", "Nobody Ltd", "--company")]
    [InlineData("--invited", "50", "--invited")]
    [InlineData("--minimum-group", "2", "minimumGroup")]
    public async Task Score_WrongOption_Fails(string option, string value, string place)
    {
        var (code, output, errors) = await Run("score", Sample("forty-companies.csv"), option, value);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(place, errors);
    }

    [Fact]
    public async Task Score_RejectedRows_StandOnTheErrorStream()
    {
        var file = Write("Mill.csv", "function,rel_mixed\nsales,9\nsales,3\n");
        var (code, output, errors) = await Run("score", file);

        Assert.Equal(0, code);
        Assert.Equal("Mill", JsonNode.Parse(output)!["company"]!.GetValue<string>());
        Assert.Equal("row 2, rel_mixed: \"9\": Must be a whole number from 1 to 5, na, or empty.", errors.Trim());
    }

    [Fact]
    public async Task Score_Workbook_GivesTheScoresOfTheSameCsv()
    {
        var csv = await Run("score", Dialect("google-forms.csv"), "--company", "Aster Tools");
        var workbook = await Run("score", Dialect("microsoft-forms.xlsx"), "--company", "Aster Tools");

        Assert.Equal((0, ""), (workbook.Code, workbook.Errors));
        Assert.Equal(csv.Output, workbook.Output);
    }

    [Fact]
    public async Task Score_Explain_SaysHowEveryColumnWasUnderstood()
    {
        var (code, output, errors) = await Run("score", Dialect("qualtrics.csv"), "--explain");

        Assert.Equal(0, code);
        Assert.StartsWith("{", output);
        Assert.Contains("qualtrics.csv: CSV, UTF-8, commas; Qualtrics; 3 header rows", errors);
        Assert.Contains("9 rows of answers: 9 kept, 0 rejected", errors);
        Assert.Matches(@"\n +18 +Q1 +function +Is headed by", errors.ReplaceLineEndings("\n"));
        Assert.Matches(@"\n +4 +IPAddress +\(dropped\) +Is a column that Qualtrics adds: who somebody is", errors.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Score_Mapping_IsObeyedOrExplained()
    {
        var (code, output, errors) = await Run("score", Dialect("limesurvey-codes.csv"), "--mapping", Dialect("limesurvey-codes.mapping.json"));
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(9, JsonNode.Parse(output)!["respondents"]!.GetValue<int>());

        var wrong = Write("wrong.json", "{\n \"columns\": { \"a\": \"b\" } }");
        Assert.Equal((1, "", "line 2, $.columns.a: \"b\": Is not a field of this questionnaire."), Trim(await Run("score", Dialect("limesurvey-codes.csv"), "--mapping", wrong)));
    }

    [Fact]
    public async Task Score_NoUsableFile_Fails()
    {
        Assert.Equal(1, (await Run("score", Path.Combine(_directory.FullName, "none.csv"))).Code);
        Assert.Equal(1, (await Run("score", Write("empty.csv", ""))).Code);
    }

    [Fact]
    public async Task QuestionnaireCheck_Files_AreExplained()
    {
        string good = Write("good.json", BuiltInQuestionnaire.StructureJson), bad = Write("bad.json", BuiltInQuestionnaire.StructureJson.Replace("\"version\": 1", "\"version\": \"one\""));
        var texts = Write("texts.json", BuiltInQuestionnaire.TextsJson("en").Replace("\"owner.both\"", "\"owner.all\""));

        Assert.Equal(0, (await Run("questionnaire", "check", good)).Code);
        var (code, _, errors) = await Run("questionnaire", "check", bad);
        Assert.Equal(1, code);
        Assert.Equal("line 4, $.version: \"one\": Must be a whole number from 1 to 9999.", errors.Trim());
        Assert.Contains("\"owner.both\" is missing", (await Run("questionnaire", "check", good, "--texts", texts)).Errors);
        Assert.Equal(1, (await Run("questionnaire", "check", "missing.json")).Code);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static (int, string, string) Trim((int Code, string Output, string Errors) run) => (run.Code, run.Output, run.Errors.Trim());

    private static string Dialect(string file) => Path.Combine(AppContext.BaseDirectory, "Data", "Dialects", file);

    private static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var root = new RootCommand { ScoreCommand.Create(), QuestionnaireCommand.Create() };
        var configuration = new InvocationConfiguration { Output = output, Error = errors };
        var code = await root.Parse(arguments).InvokeAsync(configuration, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
