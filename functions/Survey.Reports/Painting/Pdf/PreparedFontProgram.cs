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
        widths = WriteWidths(face, glyphs);
        toUnicode = PackToUnicode(face, glyphs);
    }

    /// <summary>The program of a piece.</summary>
    public static PreparedFontProgram Of(PreparedPiece piece) => Programs.GetOrAdd(piece, static piece => new PreparedFontProgram(piece));

    /// <summary>Writes it into a file.</summary>
    /// <returns>Object number of the font.</returns>
    public int Write(PdfFile file)
    {
        var (outlineId, textId) = (file.Reserve(), file.Reserve());
        file.WriteStream(outlineId, outlineEntries, outlines);
        file.WriteStream(textId, "/Filter/FlateDecode"u8, toUnicode);
        return CompositeFont.Write(file, name, metrics, widths, outlineId, textId);
    }

    private static byte[] WriteWidths(PreparedFace face, ushort[] glyphs)
    {
        using var list = new PdfBuffer(8 * glyphs.Length);
        list.Write("0["u8);
        foreach (var glyph in glyphs)
        {
            list.WriteNumber(face.AdvanceOf(glyph));
            list.WriteByte((byte)' ');
        }

        list.WriteByte((byte)']');
        return list.Written.ToArray();
    }

    private static byte[] PackToUnicode(PreparedFace face, ushort[] glyphs)
    {
        var texts = new List<(int Cid, string Text)>(glyphs.Length);
        for (var cid = 0; cid < glyphs.Length; cid++)
            if (face.TextOf(glyphs[cid]) is { Length: > 0 } text)
                texts.Add((cid, text));
        using var map = new PdfBuffer(8192);
        CompositeFont.WriteToUnicode(map, texts);
        using var packed = new PdfBuffer(4096);
        using (var packer = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            packer.Write(map.Written);
        return packed.Written.ToArray();
    }
}
