using System.CommandLine;
using Survey.Cli;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Xunit;

namespace Survey.Tests.Cli;

public sealed class RecommendationsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("survey-recommendations-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_ShippedCatalogue_FindsNothing()
    {
        var code = await RunAsync(
            Write("r.json", BuiltInRecommendations.StructureJson), "--texts", Write("t.json", BuiltInRecommendations.TextsJson("en")),
            "--questionnaire", Write("q.json", BuiltInQuestionnaire.StructureJson), "--questionnaire-texts", Write("qt.json", BuiltInQuestionnaire.TextsJson("en")));

        Assert.Equal((0, "Nothing is wrong."), (code, _output.ToString().Trim()));
        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public async Task Check_WrongCatalogue_PrintsLineAndPath()
    {
        var code = await RunAsync(Write("r.json", "{\n  \"id\": \"own\",\n  \"version\": 0,\n  \"leads\": [\"me\"], \"conflicts\": []\n}"));

        Assert.Equal(1, code);
        Assert.Equal(
            ["line 3, $.version: \"0\": Must be a whole number from 1 to 9999.", "line 1, $: \"entries\" is missing."],
            _errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Check_MissingFile_SaysSo()
    {
        Assert.Equal(1, await RunAsync(Path.Combine(_folder, "none.json")));
        Assert.Contains("There is no such file.", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_QuestionnaireWithoutTexts_SaysSo()
    {
        var file = Write("r.json", BuiltInRecommendations.StructureJson);

        Assert.Equal(1, await RunAsync(file, "--questionnaire", file));
        Assert.Contains("name both files or neither", _errors.ToString(), StringComparison.Ordinal);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private Task<int> RunAsync(params string[] arguments)
    {
        var root = new RootCommand { RecommendationsCommand.Create() };
        var configuration = new InvocationConfiguration { Output = _output, Error = _errors };
        return root.Parse(["recommendations", "check", .. arguments]).InvokeAsync(configuration, TestContext.Current.CancellationToken);
    }
}
