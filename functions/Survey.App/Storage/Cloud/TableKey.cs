using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Makes keys that the table service accepts out of any text: it takes no slash, backslash, hash, question mark or control character.
/// The product's ids stay as they are, and so does their order.
/// </summary>
internal static class TableKey
{
    // A key may have 1 KiB in UTF-16; escaping triples a character at most per byte.
    private const int MaximumLength = 500;

    /// <summary>
    /// The text as a key: letters and digits of ASCII, hyphen and underscore stand for themselves, every other byte of its UTF-8 is <c>!</c> and two
    /// hexadecimal digits. Two texts never share a key. Throws <see cref="ArgumentException"/> for a text whose key would be too long.
    /// </summary>
    public static string Of(string text)
    {
        if (text.All(IsPlain) && text.Length <= MaximumLength)
            return text.Length == 0 ? "!" : text;

        var key = new StringBuilder(text.Length * 3);
        foreach (var value in Encoding.UTF8.GetBytes(text))
            _ = IsPlain((char)value) ? key.Append((char)value) : key.Append(CultureInfo.InvariantCulture, $"!{value:X2}");
        return key.Length <= MaximumLength ? key.ToString() : throw new ArgumentException("The text is too long for a key of a store.", nameof(text));
    }

    /// <summary>A hash or derived key in lower-case hexadecimal.</summary>
    public static string Of(ImmutableArray<byte> bytes) => Convert.ToHexStringLower(bytes.AsSpan());

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
