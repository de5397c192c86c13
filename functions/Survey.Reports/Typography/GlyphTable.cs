using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Survey.Reports.Typography;

/// <summary>The <c>*.glyphs.txt</c> of a prepared font: where each glyph's outline is, and which text it stands for.</summary>
/// <param name="Pieces">Names of the pieces.</param>
/// <param name="Lengths">Unpacked length of each piece, in bytes.</param>
/// <param name="PieceOf">Piece of each glyph.</param>
/// <param name="Cids">Id of each glyph in its piece.</param>
/// <param name="Texts">Text of each glyph; empty for none.</param>
internal sealed record GlyphTable(string[] Pieces, int[] Lengths, byte[] PieceOf, ushort[] Cids, string[] Texts)
{
    /// <summary>Reads a table.</summary>
    /// <param name="data">The file.</param>
    /// <param name="count">Glyphs of the font.</param>
    /// <exception cref="InvalidDataException">The table is not one of this font.</exception>
    public static GlyphTable Read(ReadOnlySpan<byte> data, int count)
    {
        var end = data.IndexOf((byte)'\n');
        var head = Encoding.ASCII.GetString(data[..end]).Split(' ', '=');
        var table = new GlyphTable(new string[head.Length / 2], new int[head.Length / 2], new byte[count], new ushort[count], new string[count]);
        for (var piece = 0; piece < table.Pieces.Length; piece++)
        {
            table.Pieces[piece] = head[2 * piece];
            table.Lengths[piece] = int.Parse(head[(2 * piece) + 1], CultureInfo.InvariantCulture);
        }

        data = data[(end + 1)..];
        for (var glyph = 0; glyph < count; glyph++)
            table.ReadLine(ref data, glyph);
        return data.IsEmpty ? table : throw new InvalidDataException("The table holds more glyphs than the font.");
    }

    private void ReadLine(ref ReadOnlySpan<byte> data, int glyph)
    {
        PieceOf[glyph] = (byte)ReadNumber(ref data);
        Cids[glyph] = (ushort)ReadNumber(ref data);
        var end = data.IndexOf((byte)'\n');
        Texts[glyph] = data[0] == '-' ? "" : ReadText(data[..end]);
        data = data[(end + 1)..];
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> data)
    {
        if (!Utf8Parser.TryParse(data, out int value, out var length))
            throw new InvalidDataException("The table ends before the font's last glyph.");
        data = data[(length + 1)..];
        return value;
    }

    private static string ReadText(ReadOnlySpan<byte> hex)
    {
        Span<char> text = stackalloc char[hex.Length / 4];
        for (var i = 0; i < text.Length; i++)
            text[i] = Utf8Parser.TryParse(hex.Slice(4 * i, 4), out int unit, out _, 'X') ? (char)unit : throw new InvalidDataException("Not a text.");

        return new string(text);
    }
}
