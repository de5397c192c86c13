using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Writes the objects of a composite font (ISO 32000-1, 9.7).</summary>
internal static class CompositeFont
{
    /// <summary>Writes the font.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">PostScript name with the tag of the subset.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="widths">Its width array.</param>
    /// <param name="outlines">Object number of its outlines.</param>
    /// <param name="codes">Object number of its map from codes to glyph ids; 0 where codes are the ids, two bytes each.</param>
    /// <param name="toUnicode">Object number of its map to text.</param>
    /// <returns>Its object number.</returns>
    public static int Write(PdfFile file, string name, FontMetrics metrics, ReadOnlySpan<byte> widths, int outlines, int codes, int toUnicode)
    {
        var (font, descendant, descriptor, list) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        file.WriteObject(list, widths);
        var value = file.Begin(font);
        value.Write("<</Type/Font/Subtype/Type0/Encoding"u8);
        if (codes == 0)
            value.Write("/Identity-H"u8);
        else
        {
            value.WriteByte((byte)' ');
            value.WriteReference(codes);
        }

        value.Write("/BaseFont/"u8);
        value.WriteName(name);
        value.Write("/DescendantFonts["u8);
        value.WriteReference(descendant);
        value.Write("]/ToUnicode "u8);
        value.WriteReference(toUnicode);
        value.Write(">>"u8);
        value = file.Begin(descendant);
        value.Write("<</Type/Font/Subtype/CIDFontType2/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/BaseFont/"u8);
        value.WriteName(name);
        value.Write("/FontDescriptor "u8);
        value.WriteReference(descriptor);
        value.Write("/DW 0/W "u8);
        value.WriteReference(list);
        value.Write(">>"u8);
        value = file.Begin(descriptor);
        value.Write("<</Type/FontDescriptor/Flags 4/ItalicAngle 0/FontName/"u8);
        value.WriteName(name);
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

    private static void WriteEntry(PdfBuffer value, ReadOnlySpan<byte> key, int number)
    {
        value.Write(key);
        value.WriteNumber(number);
    }
}
