using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Survey.App.Collecting;

/// <summary>Keeps what respondents have begun. Every draft is sealed under its respondent's own key; the service cannot read it without.</summary>
public sealed class RespondentDrafts(IDraftStore drafts, TimeProvider time)
{
    /// <summary>Wrong codes in a row after which no code is taken for <see cref="Pause"/>.</summary>
    public const int MostWrongCodes = 10;

    /// <summary>How long codes are refused after too many wrong ones. A device that holds the key goes on meanwhile.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private const string DraftPurpose = "draft";
    private const string WrongCodesPurpose = "draft-wrong-codes";

    /// <summary>Whether something has been begun with this link, on whatever device.</summary>
    public async Task<bool> ExistsAsync(OpenLink link, CancellationToken cancellationToken) => await FindAsync(link, DraftPurpose, cancellationToken) is not null;

    /// <summary>The draft, if there is one and the key opens it.</summary>
    public async Task<AnswerDraft?> OpenAsync(OpenLink link, DraftKey key, CancellationToken cancellationToken) =>
        await FindAsync(link, DraftPurpose, cancellationToken) is { } box ? DraftSeal.Open(box, key) : null;

    /// <summary>Tries a code: the key that opens the draft, or why there is none.</summary>
    public async Task<CodeTrial> TryCodeAsync(OpenLink link, string? typed, CancellationToken cancellationToken)
    {
        // Counted apart from the draft, so that guessing can never overwrite what another device saves at the same moment.
        var wrong = WrongCodes.Read(await FindAsync(link, WrongCodesPurpose, cancellationToken));
        var now = time.GetUtcNow();
        if (wrong.Count >= MostWrongCodes && now < wrong.Last + Pause)
            return new(CodeOutcome.Paused, null, null);

        if (!ResumeCode.TryParse(typed, out var code))
            return new(CodeOutcome.Wrong, null, null);

        var key = DraftKey.Derive(link.Token, code);
        if (await OpenAsync(link, key, cancellationToken) is not { } draft)
        {
            var count = now < wrong.Last + Pause ? wrong.Count + 1 : 1;
            await drafts.SaveAsync(link.Assessment.Id, link.Token.DeriveKey(WrongCodesPurpose), new WrongCodes(count, now).Write(), cancellationToken);
            return new(CodeOutcome.Wrong, null, null);
        }

        await drafts.DeleteAsync(link.Assessment.Id, link.Token.DeriveKey(WrongCodesPurpose), cancellationToken);
        return new(CodeOutcome.Opened, key, draft);
    }

    /// <summary>Saves a draft over an earlier one. False when it is too large to be kept.</summary>
    public async Task<bool> SaveAsync(OpenLink link, DraftKey key, AnswerDraft draft, CancellationToken cancellationToken)
    {
        if (DraftSeal.Seal(draft, key) is not { } box)
            return false;

        await drafts.SaveAsync(link.Assessment.Id, link.Token.DeriveKey(DraftPurpose), box, cancellationToken);
        return true;
    }

    /// <summary>Deletes the draft and the count of wrong codes.</summary>
    public async Task DeleteAsync(OpenLink link, CancellationToken cancellationToken)
    {
        await drafts.DeleteAsync(link.Assessment.Id, link.Token.DeriveKey(DraftPurpose), cancellationToken);
        await drafts.DeleteAsync(link.Assessment.Id, link.Token.DeriveKey(WrongCodesPurpose), cancellationToken);
    }

    private Task<ImmutableArray<byte>?> FindAsync(OpenLink link, string purpose, CancellationToken cancellationToken) =>
        drafts.FindAsync(link.Assessment.Id, link.Token.DeriveKey(purpose), cancellationToken);

    private readonly record struct WrongCodes(int Count, DateTimeOffset Last)
    {
        public static WrongCodes Read(ImmutableArray<byte>? stored) => stored is { Length: 9 } bytes
            ? new(bytes[0], DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan()[1..])))
            : new(0, DateTimeOffset.UnixEpoch);

        public ImmutableArray<byte> Write()
        {
            var bytes = new byte[9];
            bytes[0] = (byte)Math.Min(Count, byte.MaxValue);
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), Last.ToUnixTimeSeconds());
            return [.. bytes];
        }
    }
}

/// <summary>What came of a typed code.</summary>
/// <param name="Outcome">Whether it opened the draft.</param>
/// <param name="Key">The draft's key; null unless opened.</param>
/// <param name="Draft">The draft; null unless opened.</param>
public sealed record CodeTrial(CodeOutcome Outcome, DraftKey? Key, AnswerDraft? Draft);

/// <summary>Outcomes of a typed code.</summary>
public enum CodeOutcome
{
    /// <summary>It opened the draft.</summary>
    Opened,

    /// <summary>It opens nothing here.</summary>
    Wrong,

    /// <summary>Too many wrong codes: none is tried for a while.</summary>
    Paused,
}
