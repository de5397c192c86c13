using System.Buffers.Text;
using System.Text;

namespace Survey.App.Storage;

/// <summary>Makes continuation tokens out of the last key of a page, for stores that keep their place by key.</summary>
public static class PageToken
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The token that continues after <paramref name="key"/>: base64url, safe in a URL.</summary>
    public static string After(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>Whether a text could be a continuation of some listing; null, which asks for the first page, is one.</summary>
    public static bool IsValid(string? continuation) => TryRead(continuation, out _);

    /// <summary>
    /// The key that the next page begins after; the empty text, which stands before every key, when <paramref name="continuation"/> is null.
    /// Throws <see cref="ArgumentException"/> for a text that <see cref="After"/> could not have given.
    /// </summary>
    public static string Read(string? continuation)
    {
        return TryRead(continuation, out var key)
            ? key
            : throw new ArgumentException("This is not a continuation token of a listing.", nameof(continuation));
    }

    private static bool TryRead(string? continuation, out string key)
    {
        key = "";
        if (continuation is null)
            return true;
        try
        {
            key = Strict.GetString(Base64Url.DecodeFromChars(continuation));
            return true;
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return false;
        }
    }
}
