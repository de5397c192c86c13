using Survey.App.Assessments;
using Survey.App.Reporting;
using Survey.App.Workspaces;
using Survey.Core.Questions;
using Survey.Reports;
using Xunit;

namespace Survey.Tests.App.Reporting;

public sealed class ReportSourceTests
{
    private static readonly ReportSource Source = new(Sample.Reported, Sample.Reported.Heads!, new() { Consultant = "Aster Advice" }, "{}");

    [Fact]
    public void FileName_TheSame_IsTheSame()
    {
        Assert.Matches("^report-[0-9a-f]{32}\\.pdf$", Source.FileName);
        Assert.Equal(Source.FileName, Name(Sample.Reported with { Report = null, ScoringRetriedAt = Sample.Noon, PeopleDeletedAt = Sample.Noon }));
    }

    [Fact]
    public void FileName_AnythingThatTheReportShowsChanged_IsAnother()
    {
        var heads = Sample.Heads(8, 6, new FunctionHeadCount(RespondentFunction.Sales, 5, 5));
        string[] names =
        [
            Source.FileName,
            Name(Sample.Reported with { ShowComments = false }),
            Name(Sample.Reported with { OutsideBenchmark = true }),
            new ReportSource(Sample.Reported, heads, Source.Look, "{}").FileName,
            new ReportSource(Sample.Reported, Source.Heads, Source.Look, "{ }").FileName,
            Name(Source.Look with { Consultant = "Birch Advice" }),
            Name(Source.Look with { Contact = "Somewhere" }),
            Name(Source.Look with { Accent = "#1F4E79" }),
            Name(Source.Look with { Paper = PaperSize.Letter }),
            Name(Source.Look with { LogoFile = "logo-1.png" }),
        ];

        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    private static string Name(Assessment assessment) => new ReportSource(assessment, Source.Heads, Source.Look, "{}").FileName;

    private static string Name(Branding look) => new ReportSource(Sample.Reported, Source.Heads, look, "{}").FileName;
}
