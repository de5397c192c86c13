using Survey.Tests.Contracts;

namespace Survey.Tests.App.Storage;

public sealed class TableAnswerStoreTests : AnswerStoreContract<CloudFixture>;

public sealed class TableAssessmentStoreTests : AssessmentStoreContract<CloudFixture>;

public sealed class TableDraftStoreTests : DraftStoreContract<CloudFixture>;

public sealed class TableParticipantStoreTests : ParticipantStoreContract<CloudFixture>;

public sealed class BlobResultStoreTests : ResultStoreContract<CloudFixture>;

public sealed class TableBenchmarkStoreTests : BenchmarkStoreContract<CloudFixture>;

public sealed class StorageWorkQueueTests : WorkQueueContract<CloudFixture>;

public sealed class TableWorkspaceStoreTests : WorkspaceStoreContract<CloudFixture>;

public sealed class BlobReportStoreTests : ReportStoreContract<CloudFixture>;

public sealed class TableBatchStoreTests : BatchStoreContract<CloudFixture>;

public sealed class TableBatchItemStoreTests : BatchItemStoreContract<CloudFixture>;

public sealed class BlobUploadStoreTests : UploadStoreContract<CloudFixture>;
