using Xunit;

namespace Survey.Tests.Architecture;

public sealed class ProjectRulesTests
{
    [Fact]
    public void Violations_ThisProduct_None()
    {
        var projects = ProjectRules.ReadAll().ToList();

        Assert.Equal(5, projects.Count);
        Assert.Empty(ProjectRules.Violations(projects));
    }

    [Theory]
    [InlineData("Survey.Core", "Survey.Reports")]
    [InlineData("Survey.App", "Survey.Host")]
    [InlineData("Survey.Reports", "Survey.Tests")]
    public void Violations_ReferenceBack_IsFound(string project, string reference)
    {
        Assert.Single(ProjectRules.Violations([new ProjectFile(project, [reference], [])]));
    }

    [Theory]
    [InlineData("Survey.Core", "Newtonsoft.Json")]
    [InlineData("Survey.Reports", "PdfPig")]
    [InlineData("Survey.App", "Microsoft.Data.Sqlite")]
    public void Violations_PackageOutOfPlace_IsFound(string project, string package)
    {
        Assert.Single(ProjectRules.Violations([new ProjectFile(project, [], [package])]));
    }
}
