using Survey.App.Batches;
using Survey.App.Workspaces;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class BatchRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly BatchContents Contents = new(2, 20, 1, [], 1);
    private static readonly Branding Look = new() { Consultant = "Aster Advice" };

    [Fact]
    public void Steps_InTheirOrder_LeadFromReceivingToFinished()
    {
        var received = BatchRules.Received(Batch(BatchState.Receiving), Batch(BatchState.Receiving) with { Upload = "u" })!;
        Assert.Equal((BatchState.Splitting, "u"), (received.State, received.Upload));
        var invited = received with { Settings = new() { Invited = received.Settings.Invited.Add("Aster", 3) } };
        var running = BatchRules.Split(invited, Contents, Look, Now)!;
        Assert.Equal((BatchState.Running, Now, null, 0), (running.State, running.SplitAt, running.Upload, running.Settings.Invited.Count));
        Assert.Equal((Contents, Look), (running.Contents, running.Look));
        var finished = BatchRules.Finish(running, null, Now.AddMinutes(1))!;
        Assert.Equal((BatchState.Finished, Now.AddMinutes(1)), (finished.State, finished.FinishedAt));
    }

    [Theory]
    [InlineData(BatchState.Splitting)]
    [InlineData(BatchState.Running)]
    [InlineData(BatchState.Finished)]
    [InlineData(BatchState.Failed)]
    [InlineData(BatchState.Deleting)]
    public void Received_AnyOtherState_IsNotPossible(BatchState state) => Assert.Null(BatchRules.Received(Batch(state), Batch(state)));

    [Theory]
    [InlineData(BatchState.Receiving)]
    [InlineData(BatchState.Running)]
    [InlineData(BatchState.Finished)]
    [InlineData(BatchState.Failed)]
    [InlineData(BatchState.Deleting)]
    public void SplitAndReject_AnyOtherState_AreNotPossible(BatchState state)
    {
        Assert.Null(BatchRules.Split(Batch(state), Contents, Look, Now));
        Assert.Null(BatchRules.Reject(Batch(state), "Why", null));
        Assert.Null(BatchRules.Fail(Batch(state) with { Reason = "Why" }, Now));
    }

    [Fact]
    public void Reject_SplittingBatch_FailsOnceItsFileIsDeleted()
    {
        var rejected = BatchRules.Reject(Batch(BatchState.Splitting) with { Upload = "u" }, "Why", Contents)!;
        Assert.Equal((BatchState.Splitting, "Why", "u"), (rejected.State, rejected.Reason, rejected.Upload));
        Assert.Null(BatchRules.Split(rejected, Contents, Look, Now));
        Assert.Null(BatchRules.Reject(rejected, "Another", null));
        var failed = BatchRules.Fail(rejected, Now)!;
        Assert.Equal((BatchState.Failed, "Why", null, Now), (failed.State, failed.Reason, failed.Upload, failed.FinishedAt));
        Assert.Null(BatchRules.Fail(Batch(BatchState.Splitting), Now));
    }

    [Theory]
    [InlineData(BatchState.Splitting)]
    [InlineData(BatchState.Finished)]
    [InlineData(BatchState.Failed)]
    [InlineData(BatchState.Deleting)]
    public void Finish_AnyOtherState_IsNotPossible(BatchState state) => Assert.Null(BatchRules.Finish(Batch(state), null, Now));

    [Theory]
    [InlineData(BatchState.Finished, 1, null, true)]
    [InlineData(BatchState.Finished, 0, "No comparison", true)]
    [InlineData(BatchState.Finished, 0, null, false)]
    [InlineData(BatchState.Running, 1, null, false)]
    [InlineData(BatchState.Failed, 1, "Why", false)]
    public void Retry_SomethingFailedInAFinishedBatch_RunsAgain(BatchState state, int failed, string? reason, bool isPossible)
    {
        var again = BatchRules.Retry(Batch(state) with { Reason = reason, FinishedAt = Now }, new(0, 5, 1, 2, failed), Now.AddHours(1));
        Assert.Equal(isPossible, again is not null);
        if (again is not null)
            Assert.Equal((BatchState.Running, null, null, Now.AddHours(1)), (again.State, again.Reason, again.FinishedAt, again.ResumedAt));
    }

    [Theory]
    [InlineData(BatchState.Receiving, false)]
    [InlineData(BatchState.Splitting, true)]
    [InlineData(BatchState.Failed, true)]
    [InlineData(BatchState.Deleting, false)]
    public void IsShown_BeforeItsFileIsInOrWhileItGoes_IsFalse(BatchState state, bool isShown) => Assert.Equal(isShown, BatchRules.IsShown(Batch(state)));

    [Fact]
    public void ListingKey_LaterBatch_ComesFirst()
    {
        var keys = new[] { Now, Now.AddTicks(1), Now.AddYears(100), DateTimeOffset.UnixEpoch }
            .Select(at => (At: at, Key: (Batch(BatchState.Running) with { CreatedAt = at }).ListingKey()));
        Assert.Equal(keys.OrderByDescending(key => key.At), keys.OrderBy(key => key.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(BatchState.Receiving, 44, false)]
    [InlineData(BatchState.Receiving, 45, true)]
    [InlineData(BatchState.Splitting, 45, true)]
    [InlineData(BatchState.Running, 45, false)]
    public void IsUploadDue_AfterThreeQuartersOfAnHour_IsTrue(BatchState state, int minutes, bool isDue) =>
        Assert.Equal(isDue, BatchResumeRules.IsUploadDue(Batch(state), Now.AddMinutes(minutes)));

    [Fact]
    public void HasStoodStill_TimeSinceTheLastStep_Counts()
    {
        var batch = Batch(BatchState.Running) with { SplitAt = Now.AddMinutes(5) };
        Assert.False(BatchResumeRules.HasStoodStill(batch, TimeSpan.FromMinutes(2), Now.AddMinutes(6.9)));
        Assert.True(BatchResumeRules.HasStoodStill(batch, TimeSpan.FromMinutes(2), Now.AddMinutes(7)));
        Assert.False(BatchResumeRules.HasStoodStill(batch with { ResumedAt = Now.AddMinutes(6) }, TimeSpan.FromMinutes(2), Now.AddMinutes(7)));
        Assert.False(BatchResumeRules.HasStoodStill(batch with { State = BatchState.Finished }, TimeSpan.Zero, Now.AddDays(1)));
    }

    private static Batch Batch(BatchState state) => new()
    {
        Id = "b",
        WorkspaceId = "w",
        Name = "Autumn",
        FileName = "autumn.csv",
        Settings = new(),
        CreatedAt = Now,
        State = state,
    };
}
