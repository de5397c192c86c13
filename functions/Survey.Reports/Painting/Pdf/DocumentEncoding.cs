namespace Survey.Reports.Painting.Pdf;

/// <summary>The encoding of PDF for text outside of pages, a byte a character (ISO 32000-1, annex D.2).</summary>
internal static class DocumentEncoding
{
    // Characters of the bytes from 80 on that are not those of Latin-1.
    private const string Typographic = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";
    private const int FirstTypographic = 0x80;
    private const byte Euro = 0xA0;

    /// <summary>True when it has all characters of a text, and the text's first bytes are no mark of another encoding.</summary>
    public static bool Covers(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] is 'þ' or 'ÿ' or 'ï')
            return false;
        foreach (var c in text)
            if (c is < ' ' or > '~' && ByteOf(c) == 0)
                return false;
        return true;
    }

    /// <summary>The byte of a character; 0 for none.</summary>
    public static byte ByteOf(char c)
    {
        if (c is >= ' ' and <= '~' or >= '\u00A1' and <= '\u00FF' and not '\u00AD')
            return (byte)c;
        if (c == '€')
            return Euro;
        var index = Typographic.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? (byte)0 : (byte)(FirstTypographic + index);
    }
}
