using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Survey.App.Assessments;
using Survey.App.Storage;

namespace Survey.Host.Storage;

/// <summary>Assessments as JSON documents, with the columns beside them that other stores read or listings need.</summary>
internal sealed class SqliteAssessmentStore(SqliteDatabase database) : IAssessmentStore
{
    /// <inheritdoc/>
    public Task<bool> AddAsync(Assessment assessment, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            """
            INSERT INTO assessments (id, workspace_id, state, closes_at, has_answers, report_token_hash, etag, document)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING
            """,
            assessment.Id,
            assessment.WorkspaceId,
            assessment.State.ToString(),
            assessment.AcceptsUntil().ToColumn(),
            assessment.HasAnswers,
            assessment.Report?.TokenHash.ToColumn(),
            SqliteValues.NewETag(),
            Write(assessment)) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task<Versioned<Assessment>?> FindAsync(string assessmentId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First(
            "SELECT document, has_answers, etag FROM assessments WHERE id = $1",
            row => new Versioned<Assessment>(Read(row), row.GetString(2)),
            assessmentId),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Assessment assessment, string etag, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            """
            UPDATE assessments SET workspace_id = $3, state = $4, closes_at = $5, has_answers = $6, report_token_hash = $7, etag = $8, document = $9
            WHERE id = $1 AND etag = $2
            """,
            assessment.Id,
            etag,
            assessment.WorkspaceId,
            assessment.State.ToString(),
            assessment.AcceptsUntil().ToColumn(),
            assessment.HasAnswers,
            assessment.Report?.TokenHash.ToColumn(),
            SqliteValues.NewETag(),
            Write(assessment)) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public async Task<Page<Assessment>> ListAsync(
        string workspaceId, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var rows = await database.ReadAsync(
            session => session.List(
                "SELECT document, has_answers FROM assessments WHERE workspace_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                Read,
                workspaceId,
                after,
                maximum + 1),
            cancellationToken);
        return rows.ToPage(maximum, assessment => assessment.Id);
    }

    /// <inheritdoc/>
    public async Task<Page<Assessment>> ListByStateAsync(
        ImmutableArray<AssessmentState> states, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var names = JsonSerializer.Serialize(states.Select(state => state.ToString()));
        var rows = await database.ReadAsync(
            session => session.List(
                """
                SELECT document, has_answers FROM assessments
                WHERE state IN (SELECT value FROM json_each($1)) AND id > $2 ORDER BY id LIMIT $3
                """,
                Read,
                names,
                after,
                maximum + 1),
            cancellationToken);
        return rows.ToPage(maximum, assessment => assessment.Id);
    }

    /// <inheritdoc/>
    public Task<Assessment?> FindByReportTokenAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(tokenHash.Length, nameof(tokenHash));
        return database.ReadAsync(
            session => session.First("SELECT document, has_answers FROM assessments WHERE report_token_hash = $1", Read, tokenHash.ToColumn()),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string assessmentId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("DELETE FROM assessments WHERE id = $1", assessmentId), cancellationToken);

    private static string Write(Assessment assessment) => JsonSerializer.Serialize(assessment, StorageJson.Default.Assessment);

    // The column, which a submission sets without rewriting the document, says whether there are answers.
    private static Assessment Read(SqliteDataReader row) =>
        JsonSerializer.Deserialize(row.GetString(0), StorageJson.Default.Assessment)! with { HasAnswers = row.GetBoolean(1) };
}
