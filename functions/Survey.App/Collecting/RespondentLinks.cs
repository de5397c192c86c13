using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Survey.App.Assessments;
using Survey.App.Links;

namespace Survey.App.Collecting;

/// <summary>Finds whose link a token is. Unknown, tampered and revoked tokens take the same calls: one hash, one read, one comparison in constant time.</summary>
public sealed class RespondentLinks(IParticipantStore participants, IAssessmentStore assessments)
{
    private static readonly ImmutableArray<byte> Nobody = [.. new byte[SHA256.HashSizeInBytes]];

    /// <summary>The link, or null when it leads nowhere.</summary>
    public async Task<OpenLink?> FindAsync(string text, CancellationToken cancellationToken)
    {
        var readable = LinkToken.TryParse(text, out var token);
        var hash = token?.Hash ?? [.. SHA256.HashData(Encoding.UTF8.GetBytes(text))];
        var participant = await participants.FindByTokenAsync(hash, cancellationToken);
        var matches = CryptographicOperations.FixedTimeEquals(hash.AsSpan(), (participant?.TokenHash ?? Nobody).AsSpan());
        if (!readable || !matches || participant is null)
            return null;

        var found = await assessments.FindAsync(participant.AssessmentId, cancellationToken);
        return found is { Value.State: not AssessmentState.Deleting } ? new OpenLink(token!, participant, found.Value) : null;
    }
}
