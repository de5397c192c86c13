using System.Text.RegularExpressions;
using Xunit;

namespace Survey.Tests.Infra;

/// <summary>What the Bicep files say of each other, and of themselves: every name leads somewhere, and nothing is declared for nothing.</summary>
public sealed partial class BicepReferenceTests
{
    private static readonly IReadOnlyList<BicepFile> Files = BicepFile.ReadAll();

    public static TheoryData<string> Names { get; } = [.. Files.Select(file => file.Name)];

    [Fact]
    public void LocalModules_Parameters_AreExactlyThoseDeclaredThere()
    {
        var uses = Files.SelectMany(BicepModuleUse.In).Where(use => use.Reference.StartsWith("app/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(uses);
        Assert.All(uses, use =>
        {
            var module = Files.Single(file => file.Name == $"infra/{use.Reference}");
            Assert.Equal(module.Parameters().Select(parameter => parameter.Name).Order(), use.Parameters.Order());
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_DeclaredNames_AreUsed(string name)
    {
        var file = Files.Single(file => file.Name == name);
        var declared = Declared().Matches(file.Code).Select(match => match.Groups[1].Value);
        Assert.DoesNotContain(declared, declaration => Regex.Count(file.Code, $@"\b{declaration}\b") < 2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_OutputsOfItsModules_Exist(string name)
    {
        var file = Files.Single(file => file.Name == name);
        var modules = BicepModuleUse.In(file).ToDictionary(use => use.Name, use => use.Reference);
        Assert.All(OutputOf().Matches(file.Code), match =>
        {
            var reference = Assert.Contains(match.Groups["module"].Value, modules);
            if (Files.SingleOrDefault(other => other.Name == $"infra/{reference}") is { } module)
                Assert.Contains(match.Groups["output"].Value, module.Outputs().Select(output => output.Name));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void File_Resources_AreOfAFixedVersionThatIsNoPreview(string name)
    {
        var file = Files.Single(file => file.Name == name);
        Assert.All(Resource().Matches(file.Code), match => Assert.Matches(@"^Microsoft\.[\w./]+@\d{4}-\d{2}-\d{2}$", match.Groups[1].Value));
    }

    [Fact]
    public void ModuleUse_NestedValuesAndStrings_AreNoParameters()
    {
        const string Text = "module one 'app/one.bicep' = {\n  params: {\n    a: { deep: { deeper: 1 } }\n    b: [\n      { c: 'x' }\n    ]\n    d: '${e}'\n  }\n  f: 1\n}\n";
        var use = Assert.Single(BicepModuleUse.In(BicepFile.Parse("planted", Text)));
        Assert.Equal(["a", "b", "d"], use.Parameters);
    }

    [GeneratedRegex(@"^(?:param|var) (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\b(?<module>\w+)!?\.outputs\.(?<output>\w+)")]
    private static partial Regex OutputOf();

    [GeneratedRegex(@"^resource \w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Resource();
}
