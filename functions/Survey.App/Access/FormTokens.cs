using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Survey.App.Links;

namespace Survey.App.Access;

/// <summary>
/// The token in every form of the consultant's pages: proof that the form came from a page of this session. Nothing is stored: it is an HMAC over purpose,
/// session and expiry. Masked anew in every response, so that compressed pages betray nothing of it (BREACH). 72 bytes: expiry, mask, masked signature.
/// </summary>
public sealed class FormTokens(SealingKeys keys, TimeProvider clock)
{
    /// <summary>Name of the field that holds the token.</summary>
    public const string Field = "token";

    private const int ExpirySize = 8, Size = ExpirySize + (2 * HMACSHA256.HashSizeInBytes);

    /// <summary>A token.</summary>
    /// <param name="purpose">What the form does; a token of another form is not taken.</param>
    /// <param name="subject">Whose session it is; empty before the sign-in.</param>
    public string Create(string purpose, string subject)
    {
        var expiry = (clock.GetUtcNow() + ConsultantSessions.Length).ToUnixTimeSeconds();
        Span<byte> token = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64LittleEndian(token, expiry);
        RandomNumberGenerator.Fill(token[ExpirySize..^HMACSHA256.HashSizeInBytes]);
        keys.Sign(Purpose(purpose), Text(subject, expiry)).CopyTo(token[^HMACSHA256.HashSizeInBytes..]);
        Mask(token);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Whether the text is a token for this purpose and session whose time is not over.</summary>
    public bool IsValid(string? text, string purpose, string subject)
    {
        // Decoding throws for a character that base64url does not have.
        if (text?.Length != Base64Url.GetEncodedLength(Size) || !Base64Url.IsValid(text, out var length) || length != Size)
            return false;
        Span<byte> token = stackalloc byte[Size];
        Base64Url.DecodeFromChars(text, token);
        Mask(token);
        var expiry = BinaryPrimitives.ReadInt64LittleEndian(token);
        return keys.IsSigned(Purpose(purpose), Text(subject, expiry), token[^HMACSHA256.HashSizeInBytes..]) && clock.GetUtcNow().ToUnixTimeSeconds() < expiry;
    }

    private static string Purpose(string purpose) => $"form {purpose}";

    private static string Text(string subject, long expiry) => string.Create(CultureInfo.InvariantCulture, $"{expiry}.{subject}");

    // Masking twice is the identity.
    private static void Mask(Span<byte> token)
    {
        for (var i = 0; i < HMACSHA256.HashSizeInBytes; i++)
            token[^(HMACSHA256.HashSizeInBytes - i)] ^= token[ExpirySize + i];
    }
}
