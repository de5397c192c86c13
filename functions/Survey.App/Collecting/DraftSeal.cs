using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Survey.App.Storage;

namespace Survey.App.Collecting;

/// <summary>Seals drafts and opens them: AES-256-GCM under the respondent's key; version, nonce and tag stand before the text.</summary>
internal static class DraftSeal
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Header = 1 + NonceSize + TagSize;

    // The length of a sealed draft must not tell how much has been answered.
    private const int Block = 4096;

    /// <summary>The sealed draft; null when it is larger than a store takes.</summary>
    public static ImmutableArray<byte>? Seal(AnswerDraft draft, DraftKey key)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(draft, AnswerDraftJson.Default.AnswerDraft);
        var padded = new byte[((text.Length / Block) + 1) * Block - Header];
        if (text.Length > padded.Length)
            padded = new byte[padded.Length + Block];
        if (Header + padded.Length > StorageLimits.SheetBytes)
            return null;

        padded.AsSpan().Fill((byte)' ');
        text.CopyTo(padded, 0);
        var box = new byte[Header + padded.Length];
        box[0] = Version;
        RandomNumberGenerator.Fill(box.AsSpan(1, NonceSize));
        using var cipher = new AesGcm(key.Bytes, TagSize);
        cipher.Encrypt(box.AsSpan(1, NonceSize), padded, box.AsSpan(Header), box.AsSpan(1 + NonceSize, TagSize), box.AsSpan(0, 1));
        return [.. box];
    }

    /// <summary>The draft; null when the key does not open it.</summary>
    public static AnswerDraft? Open(ImmutableArray<byte> sealedDraft, DraftKey key)
    {
        var box = sealedDraft.AsSpan();
        if (box.Length < Header || box[0] != Version)
            return null;

        var text = new byte[box.Length - Header];
        using var cipher = new AesGcm(key.Bytes, TagSize);
        try
        {
            // The tag is compared in constant time.
            cipher.Decrypt(box.Slice(1, NonceSize), box[Header..], box.Slice(1 + NonceSize, TagSize), text, box[..1]);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return JsonSerializer.Deserialize(text, AnswerDraftJson.Default.AnswerDraft);
    }
}
