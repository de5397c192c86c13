using Xunit;

namespace Survey.Tests.Architecture;

public sealed class SourceRulesTests
{
    [Fact]
    public void Violations_ThisProduct_None()
    {
        var files = SourceTree.Files("functions", "infra").ToList();

        Assert.NotEmpty(files);
        Assert.Empty(SourceRules.Violations(files));
    }

    [Fact]
    public void Violations_TestFileTooLong_None()
    {
        Assert.DoesNotContain(SourceRules.Violations(SourceTree.Files("tests")), violation => violation.Contains("lines", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("functions/Survey.App/Assessments/X.cs", "using Azure.Data.Tables;")]
    [InlineData("functions/Survey.App/Assessments/X.cs", "private readonly QueueClient _queue;")]
    [InlineData("functions/Survey.App/Telemetry/X.cs", "using Azure.Data.Tables;")]
    [InlineData("functions/Survey.App/Storage/Cloud/X.cs", "using Azure.Monitor.OpenTelemetry.Exporter;")]
    [InlineData("functions/Survey.App/Storage/X.cs", "using Microsoft.Data.Sqlite;")]
    [InlineData("functions/Survey.Reports/Blocks/X.cs", "var painter = new PdfPainter();")]
    [InlineData("functions/Survey.Reports/Composition/X.cs", "using Survey.Reports.Painting.Layout;")]
    [InlineData("functions/Survey.Reports/Painting/Pdf/X.cs", "using Survey.Reports.Painting.Html;")]
    [InlineData("functions/Survey.Reports/Painting/Html/X.cs", "using Survey.Reports.Painting.Pdf;")]
    public void Violations_NameOutOfPlace_IsFound(string path, string text)
    {
        Assert.NotEmpty(SourceRules.Violations([new SourceFile(path, text)]));
    }

    [Fact]
    public void Violations_LongFile_IsFound()
    {
        Assert.Single(SourceRules.Violations([new SourceFile("functions/Survey.Core/X.cs", new string('\n', 401))]));
    }
}
