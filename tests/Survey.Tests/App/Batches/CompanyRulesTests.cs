using System.Collections.Immutable;
using Survey.App.Batches;
using Survey.Core.Questions;
using Survey.Reports.Painting.Pdf;
using Survey.Tests.App.Importing;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class CompanyRulesTests
{
    private static readonly BatchItem Waiting = new() { BatchId = "b", Id = "00001", Company = "Aster", Responses = 8, State = BatchItemState.Waiting };
    private static readonly ImmutableArray<byte> Digest = [1, 2, 3];

    [Fact]
    public async Task End_Report_IsDoneWithItsIndexInWholePoints()
    {
        var report = await ReportAsync(34);
        var item = CompanyRules.End(Waiting, report, Digest)!;
        Assert.Equal((BatchItemState.Done, Digest), (item.State, item.ReportDigest!.Value));
        Assert.Equal((int)report.Result!.Scorecard.Index.Score!.Value, item.Index);
        Assert.Equal(report.Result.Scorecard.Index.Band, item.Band);
    }

    [Fact]
    public async Task End_TooFew_SaysHowManyAreMissing()
    {
        var item = CompanyRules.End(Waiting, await ReportAsync(3), null)!;
        Assert.Equal((BatchItemState.TooFew, 2, null, null), (item.State, item.Missing, item.Index, item.ReportDigest));
    }

    [Fact]
    public void End_InputThatCannotBeTrue_IsRejectedWithEveryReason()
    {
        var item = CompanyRules.End(Waiting, new(null, null, [new("invited", "5", "One."), new("x", null, "Two.")]), null)!;
        Assert.Equal((BatchItemState.Rejected, "One. Two."), (item.State, item.Reason));
    }

    [Theory]
    [InlineData(BatchItemState.Done)]
    [InlineData(BatchItemState.TooFew)]
    [InlineData(BatchItemState.Rejected)]
    [InlineData(BatchItemState.Failed)]
    public async Task EndAndFail_CompanyThatHasEnded_LeaveIt(BatchItemState state)
    {
        Assert.Null(CompanyRules.End(Waiting with { State = state }, await ReportAsync(3), null));
        Assert.Null(CompanyRules.Fail(Waiting with { State = state }, "Why"));
        Assert.Equal(state == BatchItemState.Failed, CompanyRules.Retry(Waiting with { State = state }) is not null);
    }

    [Fact]
    public void Retry_FailedCompany_WaitsAgainAsBefore()
    {
        var failed = CompanyRules.Fail(Waiting, "Why")!;
        Assert.Equal("Why", failed.Reason);
        Assert.Equal(Waiting, CompanyRules.Retry(failed));
    }

    private static async Task<CompanyReport> ReportAsync(int people)
    {
        var sheets = Assert.Single((await Imported.SampleAsync("one-company.csv")).Companies).Sheets;
        var settings = new CompanyReportSettings { Questionnaire = BuiltInQuestionnaire.In("en"), Date = DateTimeOffset.UnixEpoch };
        return new CompanyReporter(settings, new PdfPainter()).Report("Aster", sheets[..people], invited: null);
    }
}
