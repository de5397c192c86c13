using System.Text;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Writes what the codes in strings stand for: glyph ids, and text (ISO 32000-1, 9.7.5 and 9.10.3; Adobe Technical Notes 5014 and 5411).</summary>
internal static class CharacterMap
{
    // Most entries that one operator of a map takes.
    private const int Block = 100;

    /// <summary>Entries of the stream that holds a map to glyph ids.</summary>
    /// <param name="name">Name of the map.</param>
    public static byte[] EntriesOf(string name) => Encoding.ASCII.GetBytes(
        $"/Type/CMap/CMapName/{name}/WMode 0/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/Filter/FlateDecode");

    /// <summary>Writes a map from the codes of a piece of a font to glyph ids.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="name">Name of the map.</param>
    /// <param name="codes">The codes of the glyphs, by their ids.</param>
    public static void WriteGlyphIds(PdfBuffer target, string name, ReadOnlySpan<GlyphCode> codes)
    {
        Begin(target, name, "Identity"u8, kind: 1, mixed: true);
        for (var first = GlyphCode.FirstByte; first <= GlyphCode.LastByte; first += (char)Block)
            WriteBytes(target, codes, first, Math.Min(first + Block - 1, GlyphCode.LastByte));

        // The codes of a range may differ in their last byte alone.
        target.WriteNumber((codes.Length + 255) / 256);
        target.Write(" begincidrange\n"u8);
        for (var start = 0; start < codes.Length; start += 256)
        {
            WriteCode(target, GlyphCode.TwoBytes | start, isByte: false);
            WriteCode(target, GlyphCode.TwoBytes | Math.Min(start + 255, codes.Length - 1), isByte: false);
            target.WriteNumber(start);
            target.WriteByte((byte)'\n');
        }

        target.Write("endcidrange\n"u8);
        End(target);
    }

    /// <summary>Writes a map from codes to text.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="mixed">True where codes below <see cref="GlyphCode.TwoBytes"/> are bytes of ASCII; false where all have two bytes.</param>
    /// <param name="codes">The codes, ascending.</param>
    /// <param name="texts">The text of each; none empty.</param>
    public static void WriteTexts(PdfBuffer target, bool mixed, ReadOnlySpan<int> codes, ReadOnlySpan<string> texts)
    {
        Begin(target, "Adobe-Identity-UCS", "UCS"u8, kind: 2, mixed);
        for (var start = 0; start < codes.Length; start += Block)
        {
            var end = Math.Min(start + Block, codes.Length);
            target.WriteNumber(end - start);
            target.Write(" beginbfchar\n"u8);
            for (var i = start; i < end; i++)
            {
                WriteCode(target, codes[i], isByte: mixed && codes[i] < GlyphCode.TwoBytes);
                target.WriteByte((byte)'<');
                foreach (var unit in texts[i])
                    target.WriteHex(unit);
                target.Write(">\n"u8);
            }

            target.Write("endbfchar\n"u8);
        }

        End(target);
    }

    // The glyphs of the codes from one byte to another, as far as the piece has them.
    private static void WriteBytes(PdfBuffer target, ReadOnlySpan<GlyphCode> codes, int first, int last)
    {
        Span<int> cids = stackalloc int[last - first + 1];
        cids.Fill(-1);
        var count = 0;
        for (var cid = 0; cid < codes.Length; cid++)
        {
            if (codes[cid].Value < first || codes[cid].Value > last)
                continue;
            cids[codes[cid].Value - first] = cid;
            count++;
        }

        if (count == 0)
            return;
        target.WriteNumber(count);
        target.Write(" begincidchar\n"u8);
        for (var i = 0; i < cids.Length; i++)
        {
            if (cids[i] < 0)
                continue;
            WriteCode(target, first + i, isByte: true);
            target.WriteNumber(cids[i]);
            target.WriteByte((byte)'\n');
        }

        target.Write("endcidchar\n"u8);
    }

    private static void Begin(PdfBuffer target, string name, ReadOnlySpan<byte> ordering, int kind, bool mixed)
    {
        target.Write("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering("u8);
        target.Write(ordering);
        target.Write(")/Supplement 0>>def/CMapName/"u8);
        target.WriteName(name);
        target.Write(" def/CMapType "u8);
        target.WriteNumber(kind);
        target.Write(" def/WMode 0 def\n"u8);
        target.Write(mixed
            ? "2 begincodespacerange<20><7E><8000><FFFF>endcodespacerange\n"u8
            : "1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
    }

    private static void End(PdfBuffer target) => target.Write("endcmap CMapName currentdict/CMap defineresource pop end end"u8);

    private static void WriteCode(PdfBuffer target, int code, bool isByte)
    {
        target.WriteByte((byte)'<');
        if (isByte)
            target.WriteHexByte(code);
        else
            target.WriteHex(code);
        target.WriteByte((byte)'>');
    }
}
