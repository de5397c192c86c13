using Survey.App.Assessments;
using Survey.App.Batches;
using Survey.App.Collecting;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.App.Storage;
using Survey.App.Workspaces;

namespace Survey.Host.Storage;

/// <summary>
/// Every store on one machine: a SQLite file, a folder of reports and one of uploads under a data folder. What was acknowledged survives a killed process and a
/// power failure. Several processes may use one folder at a time, as a command line does beside the service; only one may serve it.
/// </summary>
public sealed class LocalStorage : IAsyncDisposable
{
    /// <summary>Name of the database file in the data folder.</summary>
    public const string DatabaseFile = "survey.db";

    private readonly SqliteDatabase _database;
    private readonly SqliteWorkQueue _queue;

    private LocalStorage(string folder, SqliteDatabase database, TimeProvider time)
    {
        _database = database;
        Folder = folder;
        _queue = new SqliteWorkQueue(database, time);
        Workspaces = new SqliteWorkspaceStore(database);
        Assessments = new SqliteAssessmentStore(database);
        Participants = new SqliteParticipantStore(database);
        Answers = new SqliteAnswerStore(database);
        Drafts = new SqliteDraftStore(database);
        Results = new SqliteResultStore(database);
        Benchmark = new SqliteBenchmarkStore(database);
        Reports = new FileReportStore(Path.Combine(folder, "reports"), time);
        Batches = new SqliteBatchStore(database);
        BatchItems = new SqliteBatchItemStore(database);
        Uploads = new FileUploadStore(Path.Combine(folder, "uploads"));
        Timers = new SqliteTimerLog(database);
    }

    /// <summary>The data folder, absolute.</summary>
    public string Folder { get; }

    /// <summary>Workspaces and API keys.</summary>
    public IWorkspaceStore Workspaces { get; }

    /// <summary>Assessments.</summary>
    public IAssessmentStore Assessments { get; }

    /// <summary>Who was invited.</summary>
    public IParticipantStore Participants { get; }

    /// <summary>Answers.</summary>
    public IAnswerStore Answers { get; }

    /// <summary>Sealed drafts.</summary>
    public IDraftStore Drafts { get; }

    /// <summary>Results.</summary>
    public IResultStore Results { get; }

    /// <summary>What companies are compared by.</summary>
    public IBenchmarkStore Benchmark { get; }

    /// <summary>Report files.</summary>
    public IReportStore Reports { get; }

    /// <summary>Batches.</summary>
    public IBatchStore Batches { get; }

    /// <summary>Companies of batches.</summary>
    public IBatchItemStore BatchItems { get; }

    /// <summary>Files of batches, until they are split.</summary>
    public IUploadStore Uploads { get; }

    /// <summary>The sending side of the queues.</summary>
    public IWorkQueue Queue => _queue;

    /// <summary>The receiving side of the queues.</summary>
    public IWorkQueueReader QueueReader => _queue;

    /// <summary>When timers last ran.</summary>
    internal SqliteTimerLog Timers { get; }

    /// <summary>
    /// Opens a data folder; makes it, readable by its owner alone, when it is missing. Throws <see cref="InvalidDataException"/> when the database in
    /// it is another program's or a later version's, <see cref="IOException"/> when the folder cannot be used.
    /// </summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="time">The clock that messages become visible by.</param>
    public static LocalStorage Open(string folder, TimeProvider time)
    {
        folder = Path.GetFullPath(folder);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new LocalStorage(folder, SqliteDatabase.Open(Path.Combine(folder, DatabaseFile)), time);
    }

    /// <summary>
    /// Gives back the messages that a process held when it was killed, which would otherwise stay hidden until their leases end. For a host that knows
    /// itself to be the only one on this data; each message keeps its count of deliveries.
    /// </summary>
    internal Task ReturnAbandonedMessagesAsync(CancellationToken cancellationToken) => _queue.ReturnAbandonedAsync(cancellationToken);

    /// <summary>Finishes what was begun and closes the files.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
