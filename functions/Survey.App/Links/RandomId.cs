using System.Buffers;
using System.Security.Cryptography;

namespace Survey.App.Links;

/// <summary>Random ids of lower-case base32 (RFC 4648 alphabet): safe in paths, keys and file names, and easy to read out.</summary>
public static class RandomId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>A new id from the system's random number generator.</summary>
    /// <param name="length">Characters, 5 bits each.</param>
    public static string Create(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>The id that random-looking bytes spell, five bits a character. Throws <see cref="ArgumentException"/> unless they are a multiple of five.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 5 != 0)
            throw new ArgumentException("Five bytes spell eight characters.", nameof(bytes));
        Span<char> id = stackalloc char[bytes.Length / 5 * 8];
        for (var bit = 0; bit < id.Length * 5; bit += 5)
        {
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            id[bit / 5] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return id.ToString();
    }

    /// <summary>Whether a text could be an id of this length.</summary>
    public static bool IsWellFormed(string? text, int length) =>
        text is not null && text.Length == length && !text.AsSpan().ContainsAnyExcept(Letters);
}
