using Microsoft.Extensions.Configuration;
using Survey.App.Assessments;
using Survey.App.Batches;
using Survey.App.Collecting;
using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.App.Workspaces;

namespace Survey.App.Storage.Cloud;

/// <summary>Every store in one Azure storage account. Thread-safe; one for a process is enough.</summary>
public sealed class CloudStorage
{
    private CloudStorage(CloudConnection connection, TimeProvider clock)
    {
        TableRows Table(string name) => new(connection.Tables.GetTableClient(name));
        BlobFolder Blobs(string name) => new(connection.Blobs.GetBlobContainerClient(name));

        var links = new LinkIndex(Table("links"));
        var assessments = new TableAssessmentStore(
            Table("assessments"), new IdIndex(Table("assessmentindex"), clock), links, new RecentAssessments(clock));
        var participants = new TableParticipantStore(Table("participants"), links);
        var queue = new StorageWorkQueue(connection.Queues);
        Workspaces = new TableWorkspaceStore(Table("workspaces"), Table("apikeys"));
        Assessments = assessments;
        Participants = participants;
        Answers = new TableAnswerStore(Table("answers"), Blobs("answers"), assessments, participants, clock);
        Drafts = new TableDraftStore(Table("drafts"));
        Results = new BlobResultStore(Blobs("results"));
        Benchmark = new TableBenchmarkStore(Table("benchmark"));
        Reports = new BlobReportStore(Blobs("reports"));
        var batches = Table("batches");
        Batches = new TableBatchStore(batches, new IdIndex(Table("batchindex"), clock));
        BatchItems = new TableBatchItemStore(batches, Blobs("batches"));
        Uploads = new BlobUploadStore(Blobs("uploads"));
        Queue = queue;
        QueueReader = queue;
    }

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
    public IWorkQueue Queue { get; }

    /// <summary>The receiving side of the queues.</summary>
    public IWorkQueueReader QueueReader { get; }

    /// <summary>Whether the settings name a storage account: <c>AzureWebJobsStorage</c>, or <c>AzureWebJobsStorage__tableServiceUri</c> and its siblings.</summary>
    public static bool IsConfigured(IConfiguration configuration) => CloudConnection.IsConfigured(configuration);

    /// <summary>
    /// Opens the account that the settings name, without a call to it: tables, queues and containers are made when they are first written to. Throws
    /// <see cref="InvalidOperationException"/> that names every setting that is missing or wrong.
    /// </summary>
    /// <param name="configuration">The settings, as the Functions host reads them.</param>
    /// <param name="clock">The clock that time limits run by.</param>
    public static CloudStorage Open(IConfiguration configuration, TimeProvider clock) => new(CloudConnection.Open(configuration), clock);
}
