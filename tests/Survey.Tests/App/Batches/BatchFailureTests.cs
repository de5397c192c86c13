using System.Net;
using System.Text.Json;
using Survey.App.Batches;
using Survey.Tests.App.Journeys;
using Survey.Tests.Host;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>What becomes of batches when messages fail, are lost or come twice, and when processes end half way.</summary>
public sealed class BatchFailureTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"batchId":"aaaaaaaaaaaaaaaa","itemId":"00001","traceParent":null,"dueAt":"2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"batchId":"aaaaaaaaaaaaaaaa","traceParent":null,"dueAt":"2026-01-01T00:00:00Z"}""")]
    public async Task RecordPoisoned_AnyMessage_NeverThrows(string message)
    {
        await _server.Function<RecordPoisonedSplitFunction>().RunAsync(message, Token);
        await _server.Function<RecordPoisonedReportFunction>().RunAsync(message, Token);
        await _server.Function<RecordPoisonedFinishFunction>().RunAsync(message, Token);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Handle_UnreadableMessage_FailsSoThatItEndsInThePoisonQueue(string message)
    {
        await Assert.ThrowsAnyAsync<JsonException>(() => _server.Function<SplitBatchFunction>().RunAsync(message, Token));
        await Assert.ThrowsAnyAsync<JsonException>(() => _server.Function<ReportCompanyFunction>().RunAsync(message, Token));
        await Assert.ThrowsAnyAsync<JsonException>(() => _server.Function<FinishBatchFunction>().RunAsync(message, Token));
    }

    [Fact]
    public async Task Handle_BatchThatIsGone_DoesNothing()
    {
        const string Gone = """{"batchId":"aaaaaaaaaaaaaaaa","itemId":"00001","traceParent":null,"dueAt":"2026-01-01T00:00:00Z"}""";
        await _server.Function<ReportCompanyFunction>().RunAsync(Gone, Token);
        const string GoneWhole = """{"batchId":"aaaaaaaaaaaaaaaa","traceParent":null,"dueAt":"2026-01-01T00:00:00Z"}""";
        await _server.Function<SplitBatchFunction>().RunAsync(GoneWhole, Token);
        await _server.Function<FinishBatchFunction>().RunAsync(GoneWhole, Token);
    }

    [Fact]
    public async Task Retry_OneFailed_SendsItAloneAndComparesAnew()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8, 9);
        await _server.Function<RecordPoisonedReportFunction>().RunAsync(batch.Message("00002"), Token);
        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(batch.Path + "/retry")).Status);
        await _server.Function<ReportCompanyFunction>().RunAsync(batch.Message("00001"), Token);
        var status = await Consultant.EndAsync(batch.Path);
        Assert.Equal((0, 1, 0, 0, 1), BatchServer.Counts(status));
        Assert.Contains("five attempts", (string)status["companies"]![1]!["reason"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(batch.Path + "/reports/00002.pdf")).Status);
        var written = File.GetLastWriteTimeUtc(ReportOf(batch, "00001"));

        Assert.Equal(HttpStatusCode.Accepted, (await Consultant.PostAsync(batch.Path + "/retry")).Status);
        Assert.Equal((0, 2, 0, 0, 0), BatchServer.Counts(await Consultant.EndAsync(batch.Path)));
        Assert.Equal(written, File.GetLastWriteTimeUtc(ReportOf(batch, "00001")));
        Assert.Contains("Company 2", System.Text.Encoding.UTF8.GetString(await Consultant.DownloadAsync(batch.Path + "/portfolio.csv")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(batch.Path + "/retry")).Status);
    }

    [Fact]
    public async Task Report_MessageTwice_MakesTheReportOnce()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8, 8);
        await _server.Function<ReportCompanyFunction>().RunAsync(batch.Message("00001"), Token);
        var written = File.GetLastWriteTimeUtc(ReportOf(batch, "00001"));
        await _server.Function<ReportCompanyFunction>().RunAsync(batch.Message("00001"), Token);
        Assert.Equal(written, File.GetLastWriteTimeUtc(ReportOf(batch, "00001")));
        Assert.Equal(BatchState.Running, (await batch.FindAsync())!.State);
    }

    [Fact]
    public async Task Report_DeletedMeanwhile_LeavesNothingBehind()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8);
        await _server.Storage.Reports.SaveAsync(batch.Id, "00001.pdf", new byte[] { 1 }, Token);
        await _server.Storage.Batches.DeleteAsync(batch.Id, Token);
        await _server.Function<ReportCompanyFunction>().RunAsync(batch.Message("00001"), Token);
        Assert.Null(await _server.Storage.Reports.OpenAsync(batch.Id, "00001.pdf", Token));
        Assert.Empty((await _server.Storage.BatchItems.ListAsync(batch.Id, 10, null, Token)).Items);
    }

    [Fact]
    public async Task Report_AnswersLost_FailsInsteadOfPretending()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8, 8);
        var found = (await _server.Storage.BatchItems.FindAsync(batch.Id, "00001", Token))!;
        Assert.True(await _server.Storage.BatchItems.FinishAsync(found.Value, found.ETag, null, Token));
        await Assert.ThrowsAsync<InvalidDataException>(() => _server.Function<ReportCompanyFunction>().RunAsync(batch.Message("00001"), Token));
    }

    [Fact]
    public async Task Finish_CompanyStillWaits_DoesNothing()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8);
        await _server.Function<FinishBatchFunction>().RunAsync(batch.Message(), Token);
        Assert.Equal(BatchState.Running, (await batch.FindAsync())!.State);
    }

    [Fact]
    public async Task RecordPoisonedFinish_RunningBatch_EndsItWithAReasonAndLetsItBeTriedAgain()
    {
        var batch = await PlantedBatch.RunningAsync(_server);
        await _server.Function<RecordPoisonedFinishFunction>().RunAsync(batch.Message(), Token);
        var status = (await Consultant.GetAsync(batch.Path)).Json;
        Assert.Equal("finished", (string)status["state"]!);
        Assert.Contains("comparison", (string)status["reason"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(batch.Path + "/portfolio.pdf")).Status);

        Assert.Equal(HttpStatusCode.Accepted, (await Consultant.PostAsync(batch.Path + "/retry")).Status);
        Assert.Null((await Consultant.EndAsync(batch.Path))["reason"]);
    }

    [Fact]
    public async Task RecordPoisonedSplit_SplittingBatch_FailsAndDeletesTheFile()
    {
        var batch = await PlantedBatch.UploadedAsync(_server, BatchState.Splitting, BatchServer.Forty);
        await _server.Function<RecordPoisonedSplitFunction>().RunAsync(batch.Message(), Token);
        var status = (await Consultant.GetAsync(batch.Path)).Json;
        Assert.Equal("failed", (string)status["state"]!);
        Assert.Contains("Upload it again", (string)status["reason"]!, StringComparison.Ordinal);
        Assert.False(await batch.HasUploadAsync());
    }

    [Fact]
    public async Task Split_SomeCompaniesStoredBefore_GoesOnWithThem()
    {
        var file = BatchServer.Of([.. Enumerable.Range(1, 120).Select(number => ($"Company {number}", 5))]);
        var batch = await PlantedBatch.UploadedAsync(_server, BatchState.Splitting, file);

        // As after a crash behind the first hundred.
        await _server.Function<SplitBatchFunction>().RunAsync(batch.Message(), Token);
        await Consultant.EndAsync(batch.Path);
        await _server.Function<SplitBatchFunction>().RunAsync(batch.Message(), Token);
        var status = await Consultant.EndAsync(batch.Path);
        Assert.Equal((0, 120, 0, 0, 0), BatchServer.Counts(status));
        Assert.False(await batch.HasUploadAsync());
    }

    [Theory]
    [InlineData(BatchState.Receiving)]
    [InlineData(BatchState.Splitting)]
    public async Task Resume_UploadKeptForTooLong_IsDeletedWhateverHappened(BatchState state)
    {
        var batch = await PlantedBatch.UploadedAsync(_server, state, [1, 2, 3]);
        _server.Time.Shift = BatchResumeRules.UploadLife - TimeSpan.FromMinutes(1);
        if (state == BatchState.Receiving)
        {
            await _server.Function<ResumeBatchesFunction>().RunAsync(new(), Token);
            Assert.True(await batch.HasUploadAsync());
        }

        _server.Time.Shift = BatchResumeRules.UploadLife;
        await _server.Function<ResumeBatchesFunction>().RunAsync(new(), Token);
        Assert.False(await batch.HasUploadAsync());
        Assert.Equal(state == BatchState.Receiving ? null : BatchState.Failed, (await batch.FindAsync())?.State);
        Assert.True(BatchResumeRules.UploadLife < TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Resume_SplitNeverAskedFor_IsAskedForAfterAWhile()
    {
        var batch = await PlantedBatch.UploadedAsync(_server, BatchState.Splitting, BatchServer.Of(("Aster", 8)));
        await _server.Function<ResumeBatchesFunction>().RunAsync(new(), Token);
        Assert.Equal(BatchState.Splitting, (await batch.FindAsync())!.State);
        _server.Time.Shift = BatchResumeRules.ShortWait;
        await _server.Function<ResumeBatchesFunction>().RunAsync(new(), Token);
        Assert.Equal((0, 1, 0, 0, 0), BatchServer.Counts(await Consultant.EndAsync(batch.Path)));
    }

    [Fact]
    public async Task Resume_MessagesLost_AreSentAgain()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8, 3);
        _server.Time.Shift = BatchResumeRules.ShortWait;
        await _server.Function<ResumeBatchesFunction>().RunAsync(new(), Token);
        Assert.Equal(BatchItemState.Waiting, (await batch.ItemAsync("00001")).State);
        _server.Time.Shift = BatchResumeRules.LongWait;
        await _server.Function<ResumeBatchesFunction>().RunAsync(new(), Token);
        Assert.Equal((0, 1, 1, 0, 0), BatchServer.Counts(await Consultant.EndAsync(batch.Path)));
    }

    [Fact]
    public async Task Resume_AllEndedAndNobodyAskedForTheEnd_AsksForIt()
    {
        var batch = await PlantedBatch.RunningAsync(_server);
        _server.Time.Shift = BatchResumeRules.ShortWait;
        await _server.Function<ResumeBatchesFunction>().RunAsync(new(), Token);
        Assert.Equal("finished", (string)(await Consultant.EndAsync(batch.Path))["state"]!);
    }

    [Fact]
    public async Task Resume_DeletionInterrupted_IsFinished()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8);
        await _server.Get<BatchChanges>().ApplyAsync(batch.Id, BatchRules.Delete, Token);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(batch.Path)).Status);
        await _server.Function<ResumeBatchesFunction>().RunAsync(new(), Token);
        Assert.Null(await batch.FindAsync());
        Assert.Empty((await _server.Storage.BatchItems.ListAsync(batch.Id, 10, null, Token)).Items);
    }

    [Fact]
    public async Task ThreeHundredMessages_AtOnce_AreAllHandled()
    {
        var file = BatchServer.Of([.. Enumerable.Range(1, 300).Select(number => ($"Company {number}", 5))]);
        var path = await Consultant.RunAsync(file);
        Assert.Equal((0, 300, 0, 0, 0), BatchServer.Counts((await Consultant.GetAsync(path)).Json));
        foreach (var queue in new[] { BatchQueues.Split, BatchQueues.Report, BatchQueues.Finish })
            await Eventually.HoldsAsync(async () => await _server.Storage.QueueReader.CountAsync(queue, Token) == 0);
    }

    private string ReportOf(PlantedBatch batch, string item) => Path.Combine(_server.Storage.Folder, "reports", batch.Id, $"{item}.pdf");
}
