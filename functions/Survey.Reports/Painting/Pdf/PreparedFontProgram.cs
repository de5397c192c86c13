using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>One piece of Inter as a PDF takes it. Made once a process, then copied into every document that needs it.</summary>
internal sealed class PreparedFontProgram
{
    private static readonly ConcurrentDictionary<PreparedPiece, PreparedFontProgram> Programs = new();

    private readonly string name;
    private readonly FontMetrics metrics;
    private readonly byte[] outlineEntries;
    private readonly byte[] outlines;
    private readonly byte[] codeEntries;
    private readonly byte[] codes;
    private readonly byte[] toUnicode;
    private readonly byte[] widths;

    private PreparedFontProgram(PreparedPiece piece)
    {
        var face = piece.Face;
        name = $"INTER{(char)('A' + piece.Index)}+{face.Name.Replace("Inter", "Inter-", StringComparison.Ordinal)}";
        metrics = face.Metrics;
        outlines = piece.ReadOutlines();
        outlineEntries = Encoding.ASCII.GetBytes($"/Filter/FlateDecode/Length1 {piece.Length}");
        var glyphs = piece.FindGlyphs();
        widths = WidthArray.Of(Array.ConvertAll(glyphs, face.AdvanceOf));
        var map = $"{name[..6]}-{face.Name}";
        codeEntries = CharacterMap.EntriesOf(map);
        var glyphCodes = Array.ConvertAll(glyphs, face.CodeOf);
        codes = Pack(target => CharacterMap.WriteGlyphIds(target, map, glyphCodes));
        toUnicode = PackTexts(face, glyphs);
    }

    /// <summary>The program of a piece.</summary>
    public static PreparedFontProgram Of(PreparedPiece piece) => Programs.GetOrAdd(piece, static piece => new PreparedFontProgram(piece));

    /// <summary>Writes it into a file.</summary>
    /// <returns>Object number of the font.</returns>
    public int Write(PdfFile file)
    {
        var (outlineId, codeId, textId) = (file.Reserve(), file.Reserve(), file.Reserve());
        file.WriteStream(outlineId, outlineEntries, outlines);
        file.WriteStream(codeId, codeEntries, codes);
        file.WriteStream(textId, "/Filter/FlateDecode"u8, toUnicode);
        return CompositeFont.Write(file, name, metrics, widths, outlineId, codeId, textId);
    }

    private static byte[] PackTexts(PreparedFace face, ushort[] glyphs)
    {
        var (codes, texts, count) = (new int[glyphs.Length], new string[glyphs.Length], 0);
        foreach (var glyph in glyphs)
            if (face.TextOf(glyph) is { Length: > 0 } text)
                (codes[count], texts[count++]) = (face.CodeOf(glyph).Value, text);
        Array.Sort(codes, texts, 0, count);
        return Pack(target => CharacterMap.WriteTexts(target, mixed: true, codes.AsSpan(0, count), texts.AsSpan(0, count)));
    }

    private static byte[] Pack(Action<PdfBuffer> write)
    {
        using var plain = new PdfBuffer(8192);
        write(plain);
        using var packed = new PdfBuffer(4096);
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            packer.Write(plain.Written);
        return packed.Written.ToArray();
    }
}
