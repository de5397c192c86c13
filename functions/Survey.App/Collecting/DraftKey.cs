using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Survey.App.Links;

namespace Survey.App.Collecting;

/// <summary>
/// The key that a draft is sealed under, 256 bits, made from the resume code and the link's token. It lives in a cookie on the respondent's device and
/// nowhere else: who holds the stored drafts has neither the code nor the token, and who holds the token as well must try 2^40 codes at
/// <see cref="Iterations"/> hashes each.
/// </summary>
/// <remarks>
/// PBKDF2 with HMAC-SHA-256 (RFC 8018), because the code is short enough to be typed; the salt is derived from the token, so that no work done for one
/// link helps with another. The cookie holds the key and not the code: saving then costs no PBKDF2, only starting and entering a code do.
/// </remarks>
public sealed class DraftKey
{
    /// <summary>Rounds of PBKDF2: a quarter of a second of one core, spent once a device.</summary>
    public const int Iterations = 600_000;

    private const int Size = 32;
    private const string Purpose = "draft-code";

    private readonly byte[] _key;

    private DraftKey(byte[] key) => _key = key;

    /// <summary>The key for a code of this link.</summary>
    public static DraftKey Derive(LinkToken token, ResumeCode code) =>
        new(Rfc2898DeriveBytes.Pbkdf2(code.Characters, token.DeriveKey(Purpose).AsSpan(), Iterations, HashAlgorithmName.SHA256, Size));

    /// <summary>Reads a key as it stands in a cookie or a hidden field. False for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DraftKey? key)
    {
        Span<byte> bytes = stackalloc byte[Size + 1];
        var read = text is { Length: 43 } && Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done && written == Size;
        key = read ? new(bytes[..Size].ToArray()) : null;
        return read;
    }

    /// <summary>The bytes, for sealing and opening only.</summary>
    public ReadOnlySpan<byte> Bytes => _key;

    /// <summary>The key as it stands in a cookie: 43 characters of base64url.</summary>
    public override string ToString() => Base64Url.EncodeToString(_key);
}
