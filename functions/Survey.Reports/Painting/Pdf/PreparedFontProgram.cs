using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>One piece of Inter as a PDF takes it. Made once a process, then copied into every document that needs it.</summary>
internal sealed class PreparedFontProgram
{
    private static readonly ConcurrentDictionary<(PreparedFace Face, int Piece), PreparedFontProgram> Programs = new();

    private readonly string name;
    private readonly FontMetrics metrics;
    private readonly byte[] outlineEntries;
    private readonly ReadOnlyMemory<byte> outlines;
    private readonly byte[] toUnicode;
    private readonly byte[] widths;

    private PreparedFontProgram(PreparedFace face, int piece)
    {
        name = $"INTER{(char)('A' + piece)}+{face.Name.Replace("Inter", "Inter-", StringComparison.Ordinal)}";
        metrics = face.Metrics;
        (outlines, var length) = face.ReadPiece(piece);
        outlineEntries = Encoding.ASCII.GetBytes($"/Filter/FlateDecode/Length1 {length}");
        var glyphs = face.GlyphsOf(piece);
        widths = Encoding.ASCII.GetBytes($"0[{string.Join(' ', glyphs.Select(glyph => face.AdvanceOf(glyph)))}]");
        toUnicode = PackToUnicode([.. glyphs.Select((glyph, cid) => (cid, face.TextOf(glyph))).Where(entry => entry.Item2.Length > 0)]);
    }

    /// <summary>The program of a piece.</summary>
    public static PreparedFontProgram Of(PreparedFace face, int piece) =>
        Programs.GetOrAdd((face, piece), static key => new PreparedFontProgram(key.Face, key.Piece));

    /// <summary>Writes it into a file.</summary>
    /// <returns>Object number of the font.</returns>
    public int Write(PdfFile file)
    {
        var (outlineId, textId) = (file.Reserve(), file.Reserve());
        file.WriteStream(outlineId, outlineEntries, outlines.Span);
        file.WriteStream(textId, "/Filter/FlateDecode"u8, toUnicode);
        return CompositeFont.Write(file, name, metrics, widths, outlineId, textId);
    }

    private static byte[] PackToUnicode(IReadOnlyList<(int Cid, string Text)> texts)
    {
        using var map = new PdfBuffer(8192);
        CompositeFont.WriteToUnicode(map, texts);
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            packer.Write(map.Written);
        return packed.ToArray();
    }
}
