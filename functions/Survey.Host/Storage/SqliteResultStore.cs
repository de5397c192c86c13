using Survey.App.Scoring;

namespace Survey.Host.Storage;

/// <summary>The one result of each assessment.</summary>
internal sealed class SqliteResultStore(SqliteDatabase database) : IResultStore
{
    /// <inheritdoc/>
    public Task<bool> AddIfAbsentAsync(string assessmentId, string resultJson, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO results (assessment_id, document) VALUES ($1, $2) ON CONFLICT (assessment_id) DO NOTHING", assessmentId, resultJson) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindAsync(string assessmentId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First("SELECT document FROM results WHERE assessment_id = $1", row => row.GetString(0), assessmentId), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(string assessmentId, string before, string after, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("UPDATE results SET document = $3 WHERE assessment_id = $1 AND document = $2", assessmentId, before, after) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string assessmentId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("DELETE FROM results WHERE assessment_id = $1", assessmentId), cancellationToken);
}
