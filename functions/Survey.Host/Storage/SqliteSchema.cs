using System.Collections.Immutable;

namespace Survey.Host.Storage;

/// <summary>
/// The tables, by version. A database is brought forward step by step when it is opened; one from a later version of the product is refused.
/// Rows that people could be matched by have no row numbers: tables are kept in the order of random keys, never of insertion.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Marks a file as ours ("Who does What").</summary>
    public const int ApplicationId = 0x57644457;

    private static readonly ImmutableArray<string> Steps =
    [
        """
        CREATE TABLE workspaces (
          id TEXT NOT NULL PRIMARY KEY,
          document TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE api_keys (
          id TEXT NOT NULL PRIMARY KEY,
          workspace_id TEXT NOT NULL,
          hash BLOB NOT NULL UNIQUE,
          created_at INTEGER NOT NULL,
          revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX api_keys_by_workspace ON api_keys (workspace_id, id);

        CREATE TABLE assessments (
          id TEXT NOT NULL PRIMARY KEY,
          workspace_id TEXT NOT NULL,
          state TEXT NOT NULL,
          closes_at INTEGER NOT NULL,
          has_answers INTEGER NOT NULL,
          report_token_hash BLOB,
          etag TEXT NOT NULL,
          document TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX assessments_by_workspace ON assessments (workspace_id, id);
        CREATE INDEX assessments_by_state ON assessments (state, id);
        CREATE UNIQUE INDEX assessments_by_report_token ON assessments (report_token_hash) WHERE report_token_hash IS NOT NULL;

        CREATE TABLE participants (
          assessment_id TEXT NOT NULL,
          id TEXT NOT NULL,
          name TEXT,
          email TEXT,
          function TEXT,
          token_hash BLOB NOT NULL UNIQUE,
          sealed_token BLOB,
          answered INTEGER NOT NULL,
          PRIMARY KEY (assessment_id, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE answers (
          assessment_id TEXT NOT NULL,
          answer_key BLOB NOT NULL,
          sheet TEXT NOT NULL,
          PRIMARY KEY (assessment_id, answer_key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE gathered_answers (
          assessment_id TEXT NOT NULL PRIMARY KEY,
          document TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE drafts (
          assessment_id TEXT NOT NULL,
          draft_key BLOB NOT NULL,
          sealed BLOB NOT NULL,
          PRIMARY KEY (assessment_id, draft_key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE results (
          assessment_id TEXT NOT NULL PRIMARY KEY,
          document TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE messages (
          queue TEXT NOT NULL,
          id TEXT NOT NULL,
          receipt TEXT NOT NULL,
          body BLOB NOT NULL,
          dequeue_count INTEGER NOT NULL,
          visible_at INTEGER NOT NULL,
          inserted_at INTEGER NOT NULL,
          PRIMARY KEY (queue, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX messages_by_visibility ON messages (queue, visible_at);

        CREATE TABLE timers (
          name TEXT NOT NULL PRIMARY KEY,
          last_run INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE logos (
          workspace_id TEXT NOT NULL PRIMARY KEY,
          picture BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE benchmark (
          assessment_id TEXT NOT NULL PRIMARY KEY,
          workspace_id TEXT NOT NULL,
          document TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX benchmark_by_workspace ON benchmark (workspace_id, assessment_id);
        """,
        """
        CREATE TABLE batches (
          id TEXT NOT NULL PRIMARY KEY,
          workspace_id TEXT NOT NULL,
          listing_key TEXT NOT NULL,
          state TEXT NOT NULL,
          etag TEXT NOT NULL,
          document TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX batches_by_workspace ON batches (workspace_id, listing_key);
        CREATE INDEX batches_by_state ON batches (state, id);
        CREATE TABLE batch_items (
          batch_id TEXT NOT NULL,
          id TEXT NOT NULL,
          state TEXT NOT NULL,
          etag TEXT NOT NULL,
          document TEXT NOT NULL,
          PRIMARY KEY (batch_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX batch_items_by_state ON batch_items (batch_id, state);
        CREATE TABLE batch_answers (
          batch_id TEXT NOT NULL,
          id TEXT NOT NULL,
          answers BLOB NOT NULL,
          PRIMARY KEY (batch_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE batch_scores (
          batch_id TEXT NOT NULL,
          id TEXT NOT NULL,
          scores TEXT NOT NULL,
          PRIMARY KEY (batch_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX messages_by_age ON messages (queue, inserted_at);
        """,
    ];

    /// <summary>The version that this build works with.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings the database to <see cref="Version"/>. Throws <see cref="InvalidDataException"/> for one that is not ours or is newer.</summary>
    public static void Migrate(SqliteSession session, string file)
    {
        Check(session, file);
        if (session.First("PRAGMA journal_mode = WAL", row => row.GetString(0)) != "wal")
            throw new IOException($"'{file}' lies on a file system that cannot keep a write-ahead log. Choose a data folder on a local disk.");

        // Read again under the lock: another process may be bringing the same file forward.
        session.Execute("BEGIN IMMEDIATE");
        foreach (var step in Steps[Check(session, file)..])
            session.Execute(step);
        session.Execute($"PRAGMA user_version = {Version}");
        session.Execute($"PRAGMA application_id = {ApplicationId}");
        session.Execute("COMMIT");
    }

    private static int Check(SqliteSession session, string file)
    {
        var application = session.First("PRAGMA application_id", row => row.GetInt32(0));
        var version = session.First("PRAGMA user_version", row => row.GetInt32(0));
        var tables = session.First("SELECT count(*) FROM sqlite_schema", row => row.GetInt64(0));
        if (application != ApplicationId && (application != 0 || version != 0 || tables != 0))
            throw new InvalidDataException($"'{file}' is a database of another program. Choose another data folder.");
        if (version > Version)
        {
            throw new InvalidDataException(
                $"'{file}' was written by a later version of this program (schema {version}; this one knows up to {Version}). "
                + "Install that version again, or choose another data folder.");
        }

        return version;
    }
}
