using System.Net;
using Survey.App.Assessments;
using Survey.App.Scoring;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class ScoringFailureTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"assessmentId":"aaaaaaaaaaaaaaaa","traceParent":null}""")]
    public async Task RecordPoisoned_AnyMessage_NeverThrows(string message) =>
        await _server.Function<RecordPoisonedScoringFunction>().RunAsync(message, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Score_UnreadableMessage_FailsSoThatItEndsInThePoisonQueue(string message) =>
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(
            () => _server.Function<ScoreAssessmentFunction>().RunAsync(message, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Score_AssessmentThatIsGone_DoesNothing() =>
        await _server.Function<ScoreAssessmentFunction>().RunAsync("""{"assessmentId":"aaaaaaaaaaaaaaaa","traceParent":null}""", TestContext.Current.CancellationToken);

    [Fact]
    public async Task RecordPoisoned_ClosedAssessment_ShowsItAndCanBeSentAgain()
    {
        var (path, id) = await CloseWithoutAMessageAsync();

        await _server.Function<RecordPoisonedScoringFunction>().RunAsync($$"""{"assessmentId":"{{id}}","traceParent":null}""", TestContext.Current.CancellationToken);

        Assert.NotNull((await Consultant.GetAsync(path)).Json["scoringFailedAt"]);
        Assert.Equal(HttpStatusCode.Accepted, (await Consultant.PostAsync(path + "/scoring")).Status);
        Assert.Null((await Consultant.WaitForAsync(path, "reported"))["scoringFailedAt"]);
        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(path + "/scoring")).Status);
    }

    [Fact]
    public async Task ResumeForgotten_ClosedWithoutAMessage_AsksForTheResult()
    {
        var (path, _) = await CloseWithoutAMessageAsync();

        await _server.Function<ResumeForgottenFunction>().RunAsync(new(), TestContext.Current.CancellationToken);
        Assert.Equal("closed", (string?)(await Consultant.GetAsync(path)).Json["state"]);
        _server.Time.Shift += ResumeRules.FirstWait;
        await _server.Function<ResumeForgottenFunction>().RunAsync(new(), TestContext.Current.CancellationToken);

        await Consultant.WaitForAsync(path, "reported");
    }

    // As after a crash between the close and its message.
    private async Task<(string Path, string Id)> CloseWithoutAMessageAsync()
    {
        var (path, links) = await Consultant.CreateAsync(6);
        await Sheets.SubmitAsync(_server.Browser, links.Take(5), await Sheets.OfSampleAsync());
        var id = path.Split('/')[^1];
        var found = await _server.Storage.Assessments.FindAsync(id, TestContext.Current.CancellationToken);
        var closed = found!.Value with { State = AssessmentState.Closed, ClosedAt = _server.Time.GetUtcNow(), Heads = new(6, 5, []) };
        Assert.True(await _server.Storage.Assessments.UpdateAsync(closed, found.ETag, TestContext.Current.CancellationToken));
        return (path, id);
    }
}
