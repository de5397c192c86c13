using System.Collections.Immutable;
using System.Text;
using Survey.App.Batches;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports;
using Survey.Reports.Painting.Pdf;
using Survey.Tests.App.Importing;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class CompanyReporterTests
{
    private static readonly CompanyReportSettings Settings = new() { Questionnaire = BuiltInQuestionnaire.In("en"), Date = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), Consultant = "Aster Advice" };

    private static readonly PdfPainter Painter = new();

    [Fact]
    public async Task Report_EnoughRespondents_IsPublishedAndTheSameAgain()
    {
        var sheets = await SheetsAsync();
        var first = Report(sheets);
        var second = Report([.. sheets.Reverse()]);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(first.Pdf!.Value.Span[..4]));
        Assert.True(first.Pdf.Value.Span.SequenceEqual(second.Pdf!.Value.Span));
        Assert.Equal(ScorecardJson.Write(first.Result!.Published().Scorecard), ScorecardJson.Write(first.Result.Scorecard));
        Assert.Null(first.Result.Wave);
        Assert.Empty(first.Problems);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    public async Task Report_TooFew_HasAResultWithoutFiguresAndNoPdf(int people, int missing)
    {
        var report = Report((await SheetsAsync())[..people]);
        Assert.Null(report.Pdf);
        Assert.Equal(missing, report.Result!.Scorecard.TooFew);
        Assert.Null(report.Result.Scorecard.Index.Score);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task Report_FewerInvitedThanAnswered_SaysSoAndHasNothingElse()
    {
        var report = Report(await SheetsAsync(), InvitedNumbers.OfTotal(5));
        Assert.Equal("invited", Assert.Single(report.Problems).Place);
        Assert.Null(report.Result);
        Assert.Null(report.Pdf);
    }

    [Fact]
    public async Task Report_CommentsTurnedOff_HasNone()
    {
        var sheets = await SheetsAsync();
        Assert.NotEmpty(Report(sheets).Result!.Comments);
        Assert.Empty(new CompanyReporter(Settings with { ShowComments = false }, Painter).Report("Aster", sheets, null).Result!.Comments);
    }

    [Fact]
    public async Task Report_OtherPaper_GivesAnotherFile()
    {
        var sheets = await SheetsAsync();
        var letter = new CompanyReporter(Settings with { Paper = PaperSize.Letter }, Painter).Report("Aster", sheets, InvitedNumbers.OfTotal(60));
        Assert.False(letter.Pdf!.Value.Span.SequenceEqual(Report(sheets).Pdf!.Value.Span));
        Assert.Equal(60, letter.Result!.Scorecard.Invited);
    }

    private static CompanyReport Report(ImmutableArray<AnswerSheet> sheets, InvitedNumbers? invited = null) =>
        new CompanyReporter(Settings, Painter).Report("Aster", sheets, invited);

    private static async Task<ImmutableArray<AnswerSheet>> SheetsAsync() => Assert.Single((await Imported.SampleAsync("one-company.csv")).Companies).Sheets;
}
