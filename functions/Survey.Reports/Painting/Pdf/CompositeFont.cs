using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Writes the objects of a composite font whose codes are glyph ids (ISO 32000-1, 9.7).</summary>
internal static class CompositeFont
{
    /// <summary>Writes the font.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">PostScript name with the tag of the subset.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="widths">Value of its width array.</param>
    /// <param name="outlines">Object number of its outlines.</param>
    /// <param name="toUnicode">Object number of its map to text.</param>
    /// <returns>Its object number.</returns>
    public static int Write(PdfFile file, string name, FontMetrics metrics, ReadOnlySpan<byte> widths, int outlines, int toUnicode)
    {
        var (font, descendant, descriptor) = (file.Reserve(), file.Reserve(), file.Reserve());
        var value = file.Begin(font);
        value.Write("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/"u8);
        WriteName(value, name);
        value.Write("/DescendantFonts["u8);
        value.WriteReference(descendant);
        value.Write("]/ToUnicode "u8);
        value.WriteReference(toUnicode);
        value.Write(">>"u8);
        value = file.Begin(descendant);
        value.Write("<</Type/Font/Subtype/CIDFontType2/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/BaseFont/"u8);
        WriteName(value, name);
        value.Write("/FontDescriptor "u8);
        value.WriteReference(descriptor);
        value.Write("/DW 0/W["u8);
        value.Write(widths);
        value.Write("]>>"u8);
        value = file.Begin(descriptor);
        value.Write("<</Type/FontDescriptor/Flags 4/ItalicAngle 0/FontName/"u8);
        WriteName(value, name);
        value.Write("/FontBBox["u8);
        foreach (var edge in (ReadOnlySpan<int>)[metrics.Left, metrics.Bottom, metrics.Right, metrics.Top])
        {
            value.WriteNumber(edge);
            value.WriteByte((byte)' ');
        }

        WriteEntry(value, "]/Ascent "u8, metrics.Ascent);
        WriteEntry(value, "/Descent "u8, metrics.Descent);
        WriteEntry(value, "/CapHeight "u8, metrics.CapHeight);
        WriteEntry(value, "/StemV "u8, name.Contains("SemiBold", StringComparison.Ordinal) ? 118 : 84);
        value.Write("/FontFile2 "u8);
        value.WriteReference(outlines);
        value.Write(">>"u8);
        return font;
    }

    /// <summary>Writes a map from glyph ids to text (Adobe Technical Note 5411).</summary>
    /// <param name="target">Where to.</param>
    /// <param name="texts">Ids with their texts, ascending; none empty.</param>
    public static void WriteToUnicode(PdfBuffer target, IReadOnlyList<(int Cid, string Text)> texts)
    {
        target.Write("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"u8);
        target.Write("/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        for (var start = 0; start < texts.Count; start += 100)
        {
            var count = Math.Min(100, texts.Count - start);
            target.WriteNumber(count);
            target.Write(" beginbfchar\n"u8);
            for (var i = start; i < start + count; i++)
            {
                target.WriteByte((byte)'<');
                target.WriteHex(texts[i].Cid);
                target.Write("><"u8);
                foreach (var unit in texts[i].Text)
                    target.WriteHex(unit);
                target.Write(">\n"u8);
            }

            target.Write("endbfchar\n"u8);
        }

        target.Write("endcmap CMapName currentdict/CMap defineresource pop end end"u8);
    }

    private static void WriteName(PdfBuffer value, string name)
    {
        foreach (var c in name)
            value.WriteByte((byte)c);
    }

    private static void WriteEntry(PdfBuffer value, ReadOnlySpan<byte> key, int number)
    {
        value.Write(key);
        value.WriteNumber(number);
    }
}
