using System.Collections.Immutable;
using System.Security.Cryptography;
using Survey.App.Assessments;
using Survey.App.Links;

namespace Survey.App.Reporting;

/// <summary>
/// Lets readers in by their link. A link that cannot be read, is unknown, revoked, or leads to a report that is held back takes the same calls as
/// one that works: one hash, one read, one comparison in constant time.
/// </summary>
public sealed class ReportDoor(IAssessmentStore assessments)
{
    // A token that nobody was given stands in for one that cannot be read.
    private static readonly LinkToken Nobody = LinkToken.Create();
    private static readonly ImmutableArray<byte> NobodysHash = Nobody.Hash;

    /// <summary>The assessment whose report this link opens now, or null.</summary>
    public async Task<Assessment?> FindAsync(string tokenText, CancellationToken cancellationToken)
    {
        var isReadable = LinkToken.TryParse(tokenText, out var token);
        var hash = (token ?? Nobody).Hash;
        var found = await assessments.FindByReportTokenAsync(hash, cancellationToken);
        var isSame = CryptographicOperations.FixedTimeEquals(hash.AsSpan(), (found?.Report?.TokenHash ?? NobodysHash).AsSpan());
        return isReadable && isSame && found is not null && ReportRules.IsReadable(found) ? found : null;
    }
}
