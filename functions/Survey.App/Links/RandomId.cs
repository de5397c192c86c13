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

    /// <summary>Whether a text could be an id of this length.</summary>
    public static bool IsWellFormed(string? text, int length) =>
        text is not null && text.Length == length && !text.AsSpan().ContainsAnyExcept(Letters);
}
