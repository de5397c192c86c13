using System.Collections.Immutable;
using Survey.App.Storage;

namespace Survey.App.Assessments;

/// <summary>Keeps who was invited.</summary>
public interface IParticipantStore
{
    /// <summary>
    /// Adds participants of one assessment, all or none; at most <see cref="StorageLimits.BatchRows"/> in one call (more throw
    /// <see cref="ArgumentException"/>). Token hashes and ids must be new, else <see cref="InvalidOperationException"/>.
    /// </summary>
    Task AddAsync(string assessmentId, ImmutableArray<Participant> participants, CancellationToken cancellationToken);

    /// <summary>The participant whose link has this token hash, or null. The same reads, whatever the hash.</summary>
    Task<Participant?> FindByTokenAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken);

    /// <summary>The participant of this id, or null.</summary>
    Task<Participant?> FindAsync(string assessmentId, string participantId, CancellationToken cancellationToken);

    /// <summary>The participants of an assessment, by id.</summary>
    Task<Page<Participant>> ListAsync(string assessmentId, int maximum, string? continuation, CancellationToken cancellationToken);

    /// <summary>Number of participants and of those who have answered.</summary>
    Task<ParticipantCount> CountAsync(string assessmentId, CancellationToken cancellationToken);

    /// <summary>Erases every sealed token of the assessment.</summary>
    Task EraseSealedTokensAsync(string assessmentId, CancellationToken cancellationToken);

    /// <summary>Erases the function of every participant of the assessment.</summary>
    Task EraseFunctionsAsync(string assessmentId, CancellationToken cancellationToken);

    /// <summary>Deletes every participant of the assessment.</summary>
    Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken);
}

/// <summary>Head counts of an assessment.</summary>
/// <param name="Invited">People invited.</param>
/// <param name="Answered">Of these, people whose answers are stored.</param>
public sealed record ParticipantCount(int Invited, int Answered);
