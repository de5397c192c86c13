using Survey.App.Assessments;
using Survey.App.Batches;
using Survey.App.Collecting;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.App.Storage;
using Survey.App.Storage.Cloud;
using Survey.App.Workspaces;
using Survey.Tests.Contracts;

namespace Survey.Tests.App.Storage;

/// <summary>The stores of a storage account of its own, empty at first.</summary>
public sealed class CloudFixture : StorageFixture
{
    private readonly string _account = SharedAzurite.TakeAccount();
    private CloudStorage _storage;

    public CloudFixture() => _storage = SharedAzurite.Open(_account);

    public override IWorkspaceStore Workspaces => _storage.Workspaces;

    public override IAssessmentStore Assessments => _storage.Assessments;

    public override IParticipantStore Participants => _storage.Participants;

    public override IAnswerStore Answers => _storage.Answers;

    public override IDraftStore Drafts => _storage.Drafts;

    public override IResultStore Results => _storage.Results;

    public override IBenchmarkStore Benchmark => _storage.Benchmark;

    public override IReportStore Reports => _storage.Reports;

    public override IBatchStore Batches => _storage.Batches;

    public override IBatchItemStore BatchItems => _storage.BatchItems;

    public override IUploadStore Uploads => _storage.Uploads;

    public override IWorkQueue Queue => _storage.Queue;

    public override IWorkQueueReader QueueReader => _storage.QueueReader;

    /// <summary>The emulator has no clock that a test could move, so this waits; but not for answers to settle, when every submission has returned.</summary>
    public override async Task AdvanceAsync(TimeSpan time)
    {
        if (time == Answers.SettlingTime)
            return;
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    public override Task ReopenAsync()
    {
        _storage = SharedAzurite.Open(_account);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
