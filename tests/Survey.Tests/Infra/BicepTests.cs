using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Scoring;
using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.Infra;

public sealed partial class BicepTests
{
    private static readonly IReadOnlyList<BicepFile> Files = BicepFile.ReadAll();

    private static BicepFile Main => Files.Single(file => file.Name == "infra/main.bicep");

    public static TheoryData<string> Names { get; } = [.. Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void File_Brackets_AreBalanced(string name) => Assert.Empty(Files.Single(file => file.Name == name).Faults);

    [Theory]
    [InlineData("var a = {\n")]
    [InlineData("var a = ]")]
    [InlineData("var a = 'open\nvar b = 1")]
    [InlineData("var a = '${f('x'}'")]
    [InlineData("var a = (1]")]
    public void File_Broken_IsFound(string text) => Assert.NotEmpty(BicepFile.Parse("planted", text).Faults);

    [Theory]
    [InlineData("var a = '${f('x', { b: '}' })} \\' ('")]
    [InlineData("// don't (\nvar a = 1")]
    public void File_WholeButTricky_IsAccepted(string text) => Assert.Empty(BicepFile.Parse("planted", text).Faults);

    [Theory]
    [MemberData(nameof(Names))]
    public void ParametersAndOutputs_All_AreDescribed(string name)
    {
        var file = Files.Single(file => file.Name == name);
        Assert.All(file.Parameters(), parameter => Assert.Contains("@description(", parameter.Decorators, StringComparison.Ordinal));
        Assert.All(file.Outputs(), output => Assert.Contains("@description(", output.Decorators, StringComparison.Ordinal));
    }

    [Fact]
    public void Parameters_OfTheDeployment_AreBounded()
    {
        // Only a switch, or the name of something that Azure checks by itself, may stand without bounds.
        string[] unbounded = ["operatorPrincipalId"];
        var open = Main.Parameters().Where(parameter =>
            parameter.Type != "bool" && !unbounded.Contains(parameter.Name)
            && !(parameter.Decorators.Contains("@allowed(", StringComparison.Ordinal)
                || parameter.Decorators.Contains("@maxLength(", StringComparison.Ordinal)
                || parameter.Decorators.Contains("@maxValue(", StringComparison.Ordinal)
                || parameter.Decorators.Contains("type: 'location'", StringComparison.Ordinal)));

        Assert.NotEmpty(Main.Parameters());
        Assert.Empty(open.Select(parameter => parameter.Name));
    }

    [Fact]
    public void Modules_FromTheRegistry_AreVerifiedOnesOfAFixedVersion()
    {
        var references = Files.SelectMany(file => file.Modules()).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Matches(@"^(br/public:avm/(res|ptn)/[a-z/-]+:\d+\.\d+\.\d+|app/[a-z]+\.bicep)$", reference));
        Assert.All(
            references.Where(reference => reference.StartsWith("app/", StringComparison.Ordinal)),
            reference => Assert.True(File.Exists(Path.Combine(SourceTree.Root, "infra", reference))));
    }

    [Fact]
    public void ParameterFile_Names_AreParametersOfTheDeployment()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "infra", "main.parameters.json")));
        var given = file.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).ToList();
        var declared = Main.Parameters().Select(parameter => parameter.Name).ToList();
        var required = RequiredParameter().Matches(Main.Code).Select(match => match.Groups[1].Value);

        Assert.Empty(given.Except(declared));
        Assert.Empty(required.Except(given));
    }

    [Fact]
    public void Storage_TablesQueuesAndContainers_AreThoseTheAppWritesTo()
    {
        var storage = Files.Single(file => file.Name == "infra/app/storage.bicep").Code;
        var adapter = File.ReadAllText(Path.Combine(SourceTree.Root, "functions/Survey.App/Storage/Cloud/CloudStorage.cs"));

        Assert.Equal(Quoted(TableName().Matches(adapter)), Listed(storage, "table"));
        Assert.Equal([.. Quoted(BlobName().Matches(adapter)).Append("app-package").Order(StringComparer.Ordinal)], Listed(storage, "container"));
        Assert.Equal(Queues().Order(StringComparer.Ordinal), Listed(storage, "queue"));
    }

    private static IEnumerable<string> Queues() =>
        from type in typeof(ScoringQueue).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        from trigger in parameter.GetCustomAttributes<QueueTriggerAttribute>()
        select trigger.QueueName;

    private static List<string> Quoted(MatchCollection matches) =>
        [.. matches.Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    // A variable in the list is the container that the app is deployed from.
    private static List<string> Listed(string code, string item)
    {
        var list = Regex.Match(code, $@"\[for {item} in \[([^\]]*)\]").Groups[1].Value.Replace("packageContainer", "'app-package'", StringComparison.Ordinal);
        return [.. Regex.Matches(list, "'([^']+)'").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^param (\w+) [^=\n]+$", RegexOptions.Multiline)]
    private static partial Regex RequiredParameter();

    [GeneratedRegex(@"Table\(""([a-z]+)""\)")]
    private static partial Regex TableName();

    [GeneratedRegex(@"Blobs\(""([a-z]+)""\)")]
    private static partial Regex BlobName();
}
