using System.Buffers;
using System.Text;

namespace Survey.App.Importing;

/// <summary>How a text file is encoded, found from its first bytes.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Encoding">What decodes it. Never fails: bytes that do not fit become Windows-1252 or replacement characters.</param>
/// <param name="Fallback">Says whether bytes did not fit; null where none can be told.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, Windows1252Fallback? Fallback)
{
    private const int Usual = 4;

    /// <summary>
    /// UTF-8, UTF-16 of either byte order, by their marks or without; anything else is Windows-1252. A few broken bytes do not make UTF-8 anything else. Null for bytes that are no text.
    /// </summary>
    /// <param name="beginning">The first bytes of the file.</param>
    /// <param name="isWhole">Whether the file ends with them.</param>
    public static TextEncoding? Detect(ReadOnlySpan<byte> beginning, bool isWhole)
    {
        if (beginning.StartsWith(Encoding.UTF8.Preamble))
            return Utf8();

        if (beginning.StartsWith(Encoding.Unicode.Preamble) || LooksLikeUtf16(beginning, zeros: 1))
            return new("UTF-16", Encoding.Unicode, null);

        if (beginning.StartsWith(Encoding.BigEndianUnicode.Preamble) || LooksLikeUtf16(beginning, zeros: 0))
            return new("UTF-16, big-endian", Encoding.BigEndianUnicode, null);

        return beginning.Contains((byte)0) ? null
            : IsUtf8(beginning, isWhole) ? Utf8()
            : new("Windows-1252", Windows1252Fallback.Windows1252, null);
    }

    /// <summary>The text of the first bytes; a character that is parted at their end is not counted as a fault.</summary>
    public string Read(ReadOnlySpan<byte> beginning) => (Fallback is null ? Encoding : Encoding.UTF8).GetString(beginning).TrimStart('\uFEFF');

    private static TextEncoding Utf8()
    {
        var fallback = new Windows1252Fallback();
        return new("UTF-8", Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, fallback), fallback);
    }

    // Bytes of Windows-1252 rarely happen to be a character of several bytes in UTF-8: where there are more of those than are broken, the broken ones are the
    // exception. What does happen, such as "ß" before a dash or a closing quotation mark, is of scripts that are rare here, so it takes many of those.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        int following = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            following += status == OperationStatus.Done ? (length - 1) * (IsUsual(rune) ? Usual : 1) : 0;

            // A character may be parted where the beginning ends.
            broken += status == OperationStatus.InvalidData || (status == OperationStatus.NeedMoreData && isWhole) ? 1 : 0;
            bytes = bytes[length..];
        }

        return broken == 0 || following > broken * Usual;
    }

    // European and Semitic letters, punctuation and signs.
    private static bool IsUsual(Rune rune) => rune.Value is <= 0x6FF or (>= 0x2000 and <= 0x2FFF);

    // Headers are in Latin letters: every other byte of them is zero.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, int zeros)
    {
        var line = bytes[..Math.Min(bytes.Length & ~1, 200)];
        if (line.Length < 2)
            return false;

        var found = 0;
        for (var i = zeros; i < line.Length; i += 2)
            found += line[i] == 0 ? 1 : 0;

        return found * 10 >= line.Length * 4 && found == line.Count((byte)0);
    }
}
