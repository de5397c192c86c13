using System.Buffers.Text;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Survey.App.Links;

namespace Survey.App.Access;

/// <summary>
/// An API key as its owner holds it: <c>wds_</c>, a public id of 10 characters, <c>_</c>, and 256 random bits of base64url. Shown once; the store
/// keeps its hash. The prefix lets secret scanners find keys that were committed by mistake.
/// </summary>
public sealed class ApiKeyText
{
    private const string Prefix = "wds_";
    private const int IdLength = 10, SecretSize = 32, SecretLength = 43;

    private readonly string _text;

    private ApiKeyText(string id, string text) => (Id, _text) = (id, text);

    /// <summary>The public part, which names the key in lists and when it is revoked.</summary>
    public string Id { get; }

    /// <summary>SHA-256 of the whole text, 32 bytes. A plain hash does for 256 random bits.</summary>
    public ImmutableArray<byte> Hash => [.. SHA256.HashData(Encoding.ASCII.GetBytes(_text))];

    /// <summary>A new key from the system's random number generator.</summary>
    public static ApiKeyText Create()
    {
        var id = RandomId.Create(IdLength);
        return new(id, $"{Prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretSize))}");
    }

    /// <summary>Reads a key. False for any text that is not of its form.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKeyText? key)
    {
        key = null;
        if (text is null || text.Length != Prefix.Length + IdLength + 1 + SecretLength || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;

        var id = text.Substring(Prefix.Length, IdLength);
        if (text[Prefix.Length + IdLength] != '_' || !RandomId.IsWellFormed(id, IdLength) || !Base64Url.IsValid(text.AsSpan(^SecretLength..)))
            return false;

        key = new(id, text);
        return true;
    }

    /// <summary>The whole key: a secret.</summary>
    public override string ToString() => _text;
}
