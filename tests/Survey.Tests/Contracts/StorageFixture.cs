using Survey.App.Assessments;
using Survey.App.Batches;
using Survey.App.Collecting;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.App.Storage;
using Survey.App.Workspaces;

namespace Survey.Tests.Contracts;

/// <summary>One set of stores under test, empty at first. Every adapter passes the same contracts through one of these.</summary>
public abstract class StorageFixture : IAsyncDisposable
{
    public abstract IWorkspaceStore Workspaces { get; }

    public abstract IAssessmentStore Assessments { get; }

    public abstract IParticipantStore Participants { get; }

    public abstract IAnswerStore Answers { get; }

    public abstract IDraftStore Drafts { get; }

    public abstract IResultStore Results { get; }

    public abstract IBenchmarkStore Benchmark { get; }

    public abstract IReportStore Reports { get; }

    public abstract IBatchStore Batches { get; }

    public abstract IBatchItemStore BatchItems { get; }

    public abstract IUploadStore Uploads { get; }

    public abstract IWorkQueue Queue { get; }

    public abstract IWorkQueueReader QueueReader { get; }

    /// <summary>Lets this much time pass on the stores' clock; an adapter without a clock of its own waits.</summary>
    public abstract Task AdvanceAsync(TimeSpan time);

    /// <summary>Opens the same data anew, as a restarted process does.</summary>
    public abstract Task ReopenAsync();

    public abstract ValueTask DisposeAsync();
}
