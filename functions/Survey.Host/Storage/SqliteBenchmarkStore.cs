using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Survey.App.Scoring;
using Survey.App.Storage;

namespace Survey.Host.Storage;

/// <summary>Entries of comparisons, in the order of their assessments.</summary>
internal sealed class SqliteBenchmarkStore(SqliteDatabase database) : IBenchmarkStore
{
    /// <inheritdoc/>
    public Task PutAsync(BenchmarkEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            """
            INSERT INTO benchmark (assessment_id, workspace_id, document) VALUES ($1, $2, $3)
            ON CONFLICT (assessment_id) DO UPDATE SET workspace_id = excluded.workspace_id, document = excluded.document
            """,
            entry.AssessmentId,
            entry.WorkspaceId,
            JsonSerializer.Serialize(entry, StorageJson.Default.BenchmarkEntry)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<BenchmarkEntry>> ListAsync(string workspaceId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.List("SELECT document FROM benchmark WHERE workspace_id = $1 ORDER BY assessment_id", Read, workspaceId), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string assessmentId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("DELETE FROM benchmark WHERE assessment_id = $1", assessmentId), cancellationToken);

    private static BenchmarkEntry Read(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), StorageJson.Default.BenchmarkEntry)!;
}
