using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Survey.App.Links;

/// <summary>
/// Seals link tokens with AES-256-GCM, and signs what the pages give to browsers. The first key seals and signs, all open and verify, so that a new key is
/// put in front and an old one dropped later. A sealed value is: version 1, 4 bytes that name the key, 12 of nonce, the ciphertext, 16 of tag. Thread-safe.
/// </summary>
public sealed class SealingKeys
{
    /// <summary>Length of a key in bytes.</summary>
    public const int KeySize = 32;

    private const byte Version = 1;
    private const int NameSize = 4, NonceSize = 12, TagSize = 16, HeadSize = 1 + NameSize + NonceSize;

    private readonly ImmutableArray<byte[]> _keys;

    /// <summary>Takes the keys, sealing key first. Throws <see cref="ArgumentException"/> without a key or for one of another length.</summary>
    public SealingKeys(IEnumerable<byte[]> keys)
    {
        _keys = [.. keys];
        if (_keys.IsEmpty || _keys.Any(key => key.Length != KeySize))
            throw new ArgumentException($"At least one key of {KeySize} bytes is needed.", nameof(keys));
    }

    /// <summary>Seals a secret. The same secret gives another value each time.</summary>
    /// <param name="secret">What to hide.</param>
    /// <param name="purpose">What it is for and whose it is; must be the same on opening.</param>
    public ImmutableArray<byte> Seal(ReadOnlySpan<byte> secret, string purpose)
    {
        var sealedValue = new byte[HeadSize + secret.Length + TagSize];
        sealedValue[0] = Version;
        Name(_keys[0]).CopyTo(sealedValue.AsSpan(1));
        RandomNumberGenerator.Fill(sealedValue.AsSpan(1 + NameSize, NonceSize));
        using var cipher = new AesGcm(_keys[0], TagSize);
        cipher.Encrypt(
            sealedValue.AsSpan(1 + NameSize, NonceSize), secret, sealedValue.AsSpan(HeadSize, secret.Length),
            sealedValue.AsSpan(HeadSize + secret.Length), Encoding.UTF8.GetBytes(purpose));
        return [.. sealedValue];
    }

    /// <summary>The secret; null when it was sealed with a key that is no longer configured, for another purpose, or was changed.</summary>
    public byte[]? Open(ImmutableArray<byte> sealedValue, string purpose)
    {
        var bytes = sealedValue.AsSpan();
        if (bytes.Length < HeadSize + TagSize || bytes[0] != Version)
            return null;

        foreach (var key in _keys)
        {
            if (bytes.Slice(1, NameSize).SequenceEqual(Name(key)))
                return Decrypt(key, bytes, purpose);
        }

        return null;
    }

    /// <summary>Signs a text: HMAC-SHA-256, 32 bytes, under a key derived for the purpose, so that no signature serves another.</summary>
    /// <param name="purpose">What the signature is for.</param>
    /// <param name="text">What is signed.</param>
    public byte[] Sign(string purpose, string text) => Sign(_keys[0], purpose, text);

    /// <summary>Whether any of the keys has signed the text for this purpose. Compares in constant time.</summary>
    public bool IsSigned(string purpose, string text, ReadOnlySpan<byte> signature)
    {
        var isSigned = false;
        foreach (var key in _keys)
            isSigned |= CryptographicOperations.FixedTimeEquals(Sign(key, purpose, text), signature);
        return isSigned;
    }

    private static byte[] Sign(byte[] key, string purpose, string text) => HMACSHA256.HashData(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeySize, info: Encoding.UTF8.GetBytes($"signature {purpose}")), Encoding.UTF8.GetBytes(text));

    private static byte[]? Decrypt(byte[] key, ReadOnlySpan<byte> bytes, string purpose)
    {
        var secret = new byte[bytes.Length - HeadSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        try
        {
            cipher.Decrypt(bytes.Slice(1 + NameSize, NonceSize), bytes[HeadSize..^TagSize], bytes[^TagSize..], secret,
                Encoding.UTF8.GetBytes(purpose));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    // Derived, so that it tells nothing of the key that its hash could be searched for.
    private static byte[] Name(byte[] key) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, NameSize, info: "key name"u8.ToArray());
}
