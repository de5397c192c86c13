using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Survey.App.Links;

/// <summary>
/// The secret in a personal link: 160 random bits, base64url, 27 characters. Nothing is signed, so there is no signing key to rotate:
/// the stores keep only what is derived from it, each purpose apart.
/// </summary>
public sealed class LinkToken
{
    /// <summary>Length of the secret in bytes.</summary>
    public const int Size = 20;

    private readonly byte[] _secret;

    private LinkToken(byte[] secret) => _secret = secret;

    /// <summary>SHA-256 of the secret, 32 bytes: what a store keeps to find the link's owner.</summary>
    public ImmutableArray<byte> Hash => [.. SHA256.HashData(_secret)];

    /// <summary>A new token from the system's random number generator.</summary>
    public static LinkToken Create() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>Reads a token as it stands in a link. False for any text that <see cref="ToString"/> could not have given.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out LinkToken? token)
    {
        token = null;
        if (text is not { Length: 27 })
        {
            return false;
        }

        Span<byte> secret = stackalloc byte[Size + 1];
        if (Base64Url.DecodeFromChars(text, secret, out _, out var written) != OperationStatus.Done || written != Size)
        {
            return false;
        }

        // Two spare bits in the last character would give every link eight spellings; only one is taken.
        var read = new LinkToken(secret[..Size].ToArray());
        token = read.ToString() == text ? read : null;
        return token is not null;
    }

    /// <summary>A token from its secret, as unsealed. Throws <see cref="ArgumentException"/> unless it has <see cref="Size"/> bytes.</summary>
    public static LinkToken FromSecret(ReadOnlySpan<byte> secret) =>
        secret.Length == Size ? new(secret.ToArray()) : throw new ArgumentException($"A token has {Size} bytes.", nameof(secret));

    /// <summary>The secret itself, for sealing only.</summary>
    public ReadOnlySpan<byte> Secret => _secret;

    /// <summary>A key for one purpose, 32 bytes (HKDF-SHA-256, RFC 5869). Keys of two purposes tell nothing of each other.</summary>
    /// <param name="purpose">Such as <c>answers</c> or <c>draft</c>.</param>
    public ImmutableArray<byte> DeriveKey(string purpose) =>
        [.. HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, 32, info: Encoding.UTF8.GetBytes(purpose))];

    /// <summary>The token as it stands in a link: 27 characters of base64url.</summary>
    public override string ToString() => Base64Url.EncodeToString(_secret);
}
