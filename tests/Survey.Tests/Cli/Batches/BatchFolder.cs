using System.CommandLine;
using System.Text.Json.Nodes;
using Survey.Cli;
using Xunit;

namespace Survey.Tests.Cli.Batches;

/// <summary>An output folder, files of answers beside it, and batches that are run from those into that.</summary>
internal sealed class BatchFolder : IDisposable
{
    public const string Header = "company,respondent,function,msg_feedback,msg_homemade\n";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("survey-");

    public string Out => Path.Combine(_directory.FullName, "out");

    /// <summary>Every file of the output folder and what it holds.</summary>
    public Dictionary<string, string> Content() =>
        Directory.Exists(Out) ? Directory.EnumerateFiles(Out).ToDictionary(file => Path.GetFileName(file), file => Convert.ToBase64String(File.ReadAllBytes(file))) : [];

    /// <summary>The files that the manifest says the batch wrote.</summary>
    public IEnumerable<string> Listed() =>
        JsonNode.Parse(File.ReadAllText(PathOf("manifest.json")))!["outputs"]!.AsArray().Select(file => file!["file"]!.GetValue<string>());

    public string PathOf(string name) => Path.Combine(Out, name);

    public string Write(string name, string text)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A file with companies of one size, with everything that is needed.</summary>
    public string Companies(string name, int people, params string[] companies) => Write(name, Header + string.Concat(
        companies.SelectMany(_ => Enumerable.Range(1, people), (company, person) => $"{company},r{person},{(person % 2 == 0 ? "sales" : "marketing")},{1 + (person % 5)},4\n")));

    public async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var configuration = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
        var root = new RootCommand { BatchCommand.Create() };
        var code = await root.Parse(["batch", .. arguments, "--out", Out]).InvokeAsync(configuration, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
