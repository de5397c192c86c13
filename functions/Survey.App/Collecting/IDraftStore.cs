using System.Collections.Immutable;
using Survey.App.Storage;

namespace Survey.App.Collecting;

/// <summary>Keeps sealed drafts, one a link. The store cannot read them.</summary>
public interface IDraftStore
{
    /// <summary>Stores a draft, replacing an earlier one under the same key.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="draftKey">HKDF of the token for the purpose "draft", 32 bytes.</param>
    /// <param name="sealedDraft">The sealed bytes, at most <see cref="StorageLimits.SheetBytes"/>; more throw <see cref="ArgumentException"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SaveAsync(string assessmentId, ImmutableArray<byte> draftKey, ImmutableArray<byte> sealedDraft, CancellationToken cancellationToken);

    /// <summary>The sealed draft, or null.</summary>
    Task<ImmutableArray<byte>?> FindAsync(string assessmentId, ImmutableArray<byte> draftKey, CancellationToken cancellationToken);

    /// <summary>Deletes one draft. Does nothing when there is none.</summary>
    Task DeleteAsync(string assessmentId, ImmutableArray<byte> draftKey, CancellationToken cancellationToken);

    /// <summary>Deletes every draft of the assessment.</summary>
    Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken);
}
