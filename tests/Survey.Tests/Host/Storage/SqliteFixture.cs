using Microsoft.Extensions.Time.Testing;
using Survey.App.Assessments;
using Survey.App.Batches;
using Survey.App.Collecting;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.App.Storage;
using Survey.App.Workspaces;
using Survey.Host.Storage;
using Survey.Tests.Contracts;

namespace Survey.Tests.Host.Storage;

/// <summary>The local stores in a folder of their own, on a clock that only a test moves.</summary>
public sealed class SqliteFixture : StorageFixture
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private LocalStorage _storage;

    public SqliteFixture() => _storage = LocalStorage.Open(Folder, _time);

    public string Folder => Path.Combine(_folder.Path, "data");

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

    public override Task AdvanceAsync(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    public override async Task ReopenAsync()
    {
        await _storage.DisposeAsync();
        _storage = LocalStorage.Open(Folder, _time);
    }

    public override async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }
}
