using Survey.Tests.Contracts;

namespace Survey.Tests.Host.Storage;

public sealed class SqliteAnswerStoreTests : AnswerStoreContract<SqliteFixture>;

public sealed class SqliteAssessmentStoreTests : AssessmentStoreContract<SqliteFixture>;

public sealed class SqliteBenchmarkStoreTests : BenchmarkStoreContract<SqliteFixture>;

public sealed class SqliteDraftStoreTests : DraftStoreContract<SqliteFixture>;

public sealed class SqliteParticipantStoreTests : ParticipantStoreContract<SqliteFixture>;

public sealed class SqliteResultStoreTests : ResultStoreContract<SqliteFixture>;

public sealed class SqliteWorkQueueTests : WorkQueueContract<SqliteFixture>;

public sealed class SqliteWorkspaceStoreTests : WorkspaceStoreContract<SqliteFixture>;

public sealed class FileReportStoreTests : ReportStoreContract<SqliteFixture>;

public sealed class SqliteBatchStoreTests : BatchStoreContract<SqliteFixture>;

public sealed class SqliteBatchItemStoreTests : BatchItemStoreContract<SqliteFixture>;

public sealed class FileUploadStoreTests : UploadStoreContract<SqliteFixture>;
