using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Survey.Cli;
using Survey.Cli.Batches;
using Xunit;

namespace Survey.Tests.Cli.Batches;

public sealed class BatchCommandTests : IDisposable
{
    private const string Header = "company,respondent,function,msg_feedback,msg_homemade\n";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("survey-");

    private string Out => Path.Combine(_directory.FullName, "out");

    [Fact]
    public async Task Batch_FortyCompanies_GivesThirtyNineReportsAndListsTheOneWithTooFew()
    {
        var (code, output, errors) = await Run(Sample("forty-companies.csv"));

        Assert.Equal((1, ""), (code, errors));
        Assert.Contains("39 reports in", output);
        Assert.Contains("1 company had too few answers: Granite Foods", output);
        Assert.Equal(39, Reports().Length);
        Assert.All(Reports(), report => Assert.StartsWith("%PDF-", File.ReadAllText(report)));
        Assert.Equal(
            ",,\"company\",\"Granite Foods\",\"Has too few answers for a report: 4 of the 5 that are needed.\"",
            (await File.ReadAllLinesAsync(Path.Combine(Out, "rejected.csv"), TestContext.Current.CancellationToken))[1]);
        Assert.DoesNotContain(Directory.EnumerateFiles(Out), file => Path.GetFileName(file).StartsWith('.') || file.EndsWith(".journal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_Scores_AreThePublishedOnesInTheOrderOfTheFile()
    {
        await Run(Sample("forty-companies.csv"));
        var scores = Json("scores.json").AsArray();

        Assert.Equal(40, scores.Count);
        Assert.Equal("Aster Tools", scores[0]!["company"]!.GetValue<string>());
        Assert.All(scores, company => Assert.True(company!["index"]!["score"] is not JsonValue value || value.ToJsonString().Length <= 3, company.ToJsonString()));
        Assert.Equal(1, scores.Single(company => company!["company"]!.GetValue<string>() == "Granite Foods")!["tooFew"]!.GetValue<int>());
    }

    [Fact]
    public async Task Batch_Manifest_HasTheHashOfEveryFile()
    {
        await Run(Sample("forty-companies.csv"));
        var manifest = Json("manifest.json");
        var listed = manifest["outputs"]!.AsArray().ToDictionary(file => file!["file"]!.GetValue<string>(), file => file!["sha256"]!.GetValue<string>());

        Assert.Equal(Hash(Sample("forty-companies.csv")), manifest["inputs"]![0]!["sha256"]!.GetValue<string>());
        Assert.Equal(Directory.EnumerateFiles(Out).Select(Path.GetFileName).Where(name => name != "manifest.json").Order(), listed.Keys.Order());
        Assert.All(listed, file => Assert.Equal(Hash(Path.Combine(Out, file.Key)), file.Value));
        Assert.Equal(40, manifest["companies"]!.AsArray().Count);
    }

    [Fact]
    public async Task Batch_EveryFileThatItWrites_IsKnownAsTaken()
    {
        await Run(Sample("forty-companies.csv"));
        Assert.All(
            Directory.EnumerateFiles(Out).Where(file => !file.EndsWith(".pdf", StringComparison.Ordinal)),
            file => Assert.True(OutputFolder.WouldTake(new(Out), file), file));
    }

    [Theory]
    [InlineData("portfolio.csv")]
    [InlineData("codebook.csv")]
    [InlineData("Scores.json")]
    [InlineData("rejected.csv")]
    public async Task Batch_InputUnderAnOutputsNameInTheFolder_IsRefusedAndLeftAlone(string name)
    {
        Directory.CreateDirectory(Out);
        var file = Path.Combine(Out, name);
        File.Copy(Sample("forty-companies.csv"), file);
        var before = Hash(file);

        var (code, _, errors) = await Run(file);

        Assert.Equal(2, code);
        Assert.StartsWith("FILE: ", errors, StringComparison.Ordinal);
        Assert.Contains("Would be replaced", errors, StringComparison.Ordinal);
        Assert.Equal(before, Hash(file));
        Assert.Equal([file], Directory.GetFiles(Out));
    }

    [Fact]
    public async Task Batch_SeveralFiles_AreOneBatch()
    {
        var north = Write("North Mill.csv", "function,msg_feedback,msg_homemade\n" + string.Concat(Enumerable.Repeat("sales,3,4\nmarketing,2,1\n", 5)));
        var first = Write("a.csv", Header + People("South Mill", 1, 4));
        var second = Write("b.csv", Header + People("SOUTH MILL", 4, 8));
        var (code, _, _) = await Run(north, first, second);

        Assert.Equal(0, code);
        Assert.Equal([("North Mill", 10), ("South Mill", 8)], Companies());
        Assert.Equal(
            ["\"a.csv\",5,\"respondent\"", "\"b.csv\",2,\"company\"", "\"b.csv\",2,\"respondent\""],
            File.ReadAllLines(Path.Combine(Out, "rejected.csv")).Skip(1).Select(line => string.Join(',', line.Split(',').Take(3))).Order());
    }

    [Fact]
    public async Task Batch_RejectedRows_AreListedAndSaidByTheExitCode()
    {
        var (code, output, _) = await Run(Write("mill.csv", Header + People("Mill", 1, 6) + "Mill,r9,boss,3,3\nMill,r10,sales,x,9\n"));

        Assert.Equal(1, code);
        Assert.Contains("rejected.csv lists 3 problems", output);
        Assert.Equal([("Mill", 6)], Companies());
    }

    [Fact]
    public async Task Batch_NothingUsable_ExitsWithTwoAndSaysWhy()
    {
        var (code, output, errors) = await Run(Write("notes.csv", "some,notes\n1,2\n"), Write("empty.csv", ""));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("notes.csv, row 1: A column \"function\" is needed", errors);
        Assert.Contains("empty.csv: The file is empty.", errors);
        Assert.Empty(Reports());
        Assert.False(File.Exists(Path.Combine(Out, "manifest.json")));
    }

    [Fact]
    public async Task Batch_WrongArguments_AreAllNamedAtOnce()
    {
        var (code, _, errors) = await Run(Path.Combine(_directory.FullName, "none.csv"), "--minimum-group", "2", "--invited", "many");

        Assert.Equal(2, code);
        Assert.Equal(["FILE", "--minimum-group", "--invited"], errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task Batch_Invited_ReachesTheReports()
    {
        var list = Write("invited.csv", "company,invited\nNorth,12\nNobody Ltd,7\n");
        var answers = Write("answers.csv", Header + People("North", 1, 6) + People("South", 1, 6));
        var (code, _, _) = await Run(answers, "--invited", list, "--invited", "South=4");

        Assert.Equal(1, code);
        Assert.Equal(12, Json("scores.json")[0]!["invited"]!.GetValue<int>());
        Assert.Equal(["done", "rejected"], Json("manifest.json")["companies"]!.AsArray().Select(company => company!["state"]!.GetValue<string>()));
        Assert.Contains("Nobody Ltd", await File.ReadAllTextAsync(Path.Combine(Out, "rejected.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Batch_Explain_SaysHowColumnsWereUnderstood()
    {
        var (_, output, _) = await Run(Path.Combine(AppContext.BaseDirectory, "Data", "Dialects", "google-forms.csv"), "--explain", "--company", "Aster Tools");

        Assert.Contains("Google Forms; 1 header row", output);
        Assert.Equal([("Aster Tools", 9)], Companies());
    }

    [Fact]
    public async Task Resume_FinishedRun_ChangesNothing()
    {
        await Run(Sample("forty-companies.csv"));
        var before = Times();
        var (code, output, _) = await Run(Sample("forty-companies.csv"), "--resume");

        Assert.Equal(1, code);
        Assert.Contains("nothing is left to do", output);
        Assert.Equal(before, Times());
    }

    [Fact]
    public async Task Resume_ReportsMissingOrChanged_AreMadeAgainAndNoOthers()
    {
        await Run(Sample("forty-companies.csv"));
        var before = Times();
        var hashes = Reports().ToDictionary(report => report, Hash);
        File.Delete(Path.Combine(Out, "Dover-Foods.pdf"));
        await File.AppendAllTextAsync(Path.Combine(Out, "Vale-Tools.pdf"), "x", TestContext.Current.CancellationToken);
        await Run(Sample("forty-companies.csv"), "--resume");

        Assert.Equal(hashes, Reports().ToDictionary(report => report, Hash));
        Assert.Equal(
            ["Dover-Foods.pdf", "Vale-Tools.pdf"],
            Reports().Select(Path.GetFileName).OfType<string>().Where(file => before[file] != Times()[file]));
    }

    [Fact]
    public async Task Resume_OtherSettings_AreRefused()
    {
        await Run(Sample("forty-companies.csv"));
        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(() => Run(Sample("forty-companies.csv"), "--resume", "--minimum-group", "4"));
        Assert.StartsWith("--resume:", fault.Message);
    }

    [Fact]
    public async Task Batch_FolderOfAnEarlierRun_HoldsTheNewOneAlone()
    {
        await Run(Sample("forty-companies.csv"));
        await File.WriteAllTextAsync(Path.Combine(Out, "my notes.txt"), "kept", TestContext.Current.CancellationToken);
        var (code, _, _) = await Run(Write("mill.csv", Header + People("Mill", 1, 6)));

        Assert.Equal(0, code);
        Assert.Equal(["Mill.pdf"], Reports().Select(Path.GetFileName));
        Assert.True(File.Exists(Path.Combine(Out, "my notes.txt")));
    }

    [Fact]
    public async Task Batch_TheSameFileTwice_IsRefused()
    {
        var answers = Header + People("Mill", 1, 6);
        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(() => Run(Write("a.csv", answers), Write("b.csv", answers)));
        Assert.Contains("b.csv\" have the same content", fault.Message);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var configuration = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
        var root = new RootCommand { BatchCommand.Create() };
        var code = await root.Parse(["batch", .. arguments, "--out", Out]).InvokeAsync(configuration, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    private string[] Reports() =>
        [.. Directory.EnumerateFiles(Out, "*.pdf").Where(file => Path.GetFileName(file) != "portfolio.pdf").Order(StringComparer.Ordinal)];

    private Dictionary<string, DateTime> Times() => Directory.EnumerateFiles(Out).ToDictionary(file => Path.GetFileName(file), File.GetLastWriteTimeUtc);

    private IEnumerable<(string, int)> Companies() =>
        Json("manifest.json")["companies"]!.AsArray().Select(company => (company!["company"]!.GetValue<string>(), company["respondents"]!.GetValue<int>()));

    private JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Out, file)))!;

    private static string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static string People(string company, int first, int last) => string.Concat(
        Enumerable.Range(first, last - first + 1).Select(person => $"{company},r{person},{(person % 2 == 0 ? "sales" : "marketing")},{1 + (person % 5)},4\n"));

    private static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
