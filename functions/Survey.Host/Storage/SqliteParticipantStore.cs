using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Survey.App.Assessments;
using Survey.App.Storage;
using Survey.Core.Questions;

namespace Survey.Host.Storage;

/// <summary>Who was invited, in the order of random ids.</summary>
internal sealed class SqliteParticipantStore(SqliteDatabase database) : IParticipantStore
{
    private const int UniqueViolation = 19;

    /// <inheritdoc/>
    public async Task AddAsync(string assessmentId, ImmutableArray<Participant> participants, CancellationToken cancellationToken)
    {
        Require(assessmentId, participants);
        try
        {
            await database.WriteAsync(session => Insert(session, participants), cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == UniqueViolation)
        {
            throw new InvalidOperationException("A participant with this id or token hash exists; none of the batch was added.", exception);
        }
    }

    /// <inheritdoc/>
    public Task<Participant?> FindByTokenAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken)
    {
        StorageLimits.RequireKey(tokenHash.Length, nameof(tokenHash));
        return database.ReadAsync(
            session => session.First(
                """
                SELECT assessment_id, id, name, email, function, token_hash, sealed_token, answered
                FROM participants WHERE token_hash = $1
                """,
                Read,
                tokenHash.ToColumn()),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Participant?> FindAsync(string assessmentId, string participantId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First(
            """
            SELECT assessment_id, id, name, email, function, token_hash, sealed_token, answered
            FROM participants WHERE assessment_id = $1 AND id = $2
            """,
            Read,
            assessmentId,
            participantId),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<Page<Participant>> ListAsync(
        string assessmentId, int maximum, string? continuation, CancellationToken cancellationToken)
    {
        StorageLimits.RequirePage(maximum);
        var after = PageToken.Read(continuation);
        var rows = await database.ReadAsync(
            session => session.List(
                """
                SELECT assessment_id, id, name, email, function, token_hash, sealed_token, answered
                FROM participants WHERE assessment_id = $1 AND id > $2 ORDER BY id LIMIT $3
                """,
                Read,
                assessmentId,
                after,
                maximum + 1),
            cancellationToken);
        return rows.ToPage(maximum, participant => participant.Id);
    }

    /// <inheritdoc/>
    public async Task<ParticipantCount> CountAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var count = await database.ReadAsync(
            session => session.First(
                "SELECT count(*), coalesce(sum(answered), 0) FROM participants WHERE assessment_id = $1",
                row => new ParticipantCount(row.GetInt32(0), row.GetInt32(1)),
                assessmentId),
            cancellationToken);
        return count!;
    }

    /// <inheritdoc/>
    public Task EraseSealedTokensAsync(string assessmentId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute(
            "UPDATE participants SET sealed_token = NULL WHERE assessment_id = $1 AND sealed_token IS NOT NULL", assessmentId),
        cancellationToken);

    /// <inheritdoc/>
    public Task EraseFunctionsAsync(string assessmentId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("UPDATE participants SET function = NULL WHERE assessment_id = $1 AND function IS NOT NULL", assessmentId),
        cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken) => database.EraseAsync(
        session => session.Execute("DELETE FROM participants WHERE assessment_id = $1", assessmentId), cancellationToken);

    private static int Insert(SqliteSession session, ImmutableArray<Participant> participants)
    {
        foreach (var participant in participants)
        {
            session.Execute(
                """
                INSERT INTO participants (assessment_id, id, name, email, function, token_hash, sealed_token, answered)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                participant.AssessmentId,
                participant.Id,
                participant.Name,
                participant.Email,
                participant.Function?.ToString(),
                participant.TokenHash.ToColumn(),
                participant.SealedToken.ToColumn(),
                participant.Answered);
        }

        return participants.Length;
    }

    private static void Require(string assessmentId, ImmutableArray<Participant> participants)
    {
        if (participants.Length > StorageLimits.BatchRows)
        {
            throw new ArgumentException(
                $"{participants.Length} participants are more than the {StorageLimits.BatchRows} of one call.", nameof(participants));
        }

        foreach (var participant in participants)
        {
            StorageLimits.RequireKey(participant.TokenHash.Length, nameof(participants));
            if (participant.AssessmentId != assessmentId)
                throw new ArgumentException($"Participant '{participant.Id}' belongs to another assessment.", nameof(participants));
        }
    }

    private static Participant Read(SqliteDataReader row) => new()
    {
        AssessmentId = row.GetString(0),
        Id = row.GetString(1),
        Name = row.GetText(2),
        Email = row.GetText(3),
        Function = row.GetText(4) is { } function ? Enum.Parse<RespondentFunction>(function) : null,
        TokenHash = row.GetImmutableBytes(5),
        SealedToken = row.IsDBNull(6) ? null : row.GetImmutableBytes(6),
        Answered = row.GetBoolean(7),
    };
}
