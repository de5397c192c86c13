using System.Buffers.Binary;

namespace Survey.Reports.Typography;

/// <summary>
/// Makes a font with some of a TrueType font's outlines. Glyph ids stay as they are, the others are empty; hinting and everything that only
/// shaping needs is left out (ISO 32000-1, 9.9 lists the tables that a PDF needs).
/// </summary>
internal sealed class TrueTypeSubset
{
    // Flags of a part of a composite glyph: where it moves is told by two words; another part follows.
    private const int WordsThatMove = 0x0003;
    private const int MoreParts = 0x0020;

    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly TrueTypeFile font;
    private readonly SortedSet<ushort> wanted = [0];

    private readonly IReadOnlyList<CompositeGlyph> composites;

    private TrueTypeSubset(TrueTypeFile font, IReadOnlyList<CompositeGlyph> composites) => (this.font, this.composites) = (font, composites);

    /// <summary>Makes the subset.</summary>
    /// <param name="font">A font that <see cref="TrueTypeFile.MayBeSubset"/>.</param>
    /// <param name="glyphs">The glyphs to keep; parts of composite ones are kept with them.</param>
    /// <param name="composites">Glyphs to add; their ids follow that of the font's last one.</param>
    public static byte[] Make(TrueTypeFile font, IEnumerable<ushort> glyphs, params IReadOnlyList<CompositeGlyph> composites)
    {
        var subset = new TrueTypeSubset(font, composites);
        foreach (var glyph in glyphs.Concat(composites.SelectMany(composite => composite.Parts).Select(part => part.Id)))
            subset.Want(glyph);
        return subset.Write();
    }

    private void Want(ushort glyph)
    {
        var outline = Outline(glyph);
        if (!wanted.Add(glyph) || outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return;
        var at = 10;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            Want(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & 0x0001) != 0 ? 4 : 2) + ((flags & 0x0008) != 0 ? 2 : (flags & 0x0040) != 0 ? 4 : (flags & 0x0080) != 0 ? 8 : 0);
        }
        while ((flags & MoreParts) != 0);
    }

    private ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        return end > start ? font.Table("glyf")[start..end] : default;
    }

    private int Offset(int glyph)
    {
        var loca = font.Table("loca");
        return font.HasLongOffsets
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * glyph)..])
            : 2 * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * glyph)..]);
    }

    private byte[] Write()
    {
        var last = composites.Count > 0 ? font.GlyphCount - 1 : wanted.Max;
        var count = last + 1 + composites.Count;
        var loca = new byte[4 * (count + 1)];
        using var glyf = new MemoryStream();
        var metrics = Metrics(count, last);
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * glyph), (uint)glyf.Length);
            if (glyph > last)
                glyf.Write(Compose(composites[glyph - last - 1], metrics.AsSpan(4 * glyph)));
            else if (wanted.Contains((ushort)glyph))
                glyf.Write(Outline(glyph));
            while (glyf.Length % 4 != 0)
                glyf.WriteByte(0);
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * count), (uint)glyf.Length);
        var tables = Kept.Select(tag => (tag, tag switch
        {
            "glyf" => glyf.ToArray(),
            "loca" => loca,
            "head" => Head(),
            "maxp" => Limits(count),
            "hhea" => WithCount(font.Table("hhea"), 34, count),
            "hmtx" => metrics,
            _ => font.Table(tag).ToArray(),
        })).Where(table => table.Item2.Length > 0);
        return Assemble([.. tables]);
    }

    private byte[] Head()
    {
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] WithCount(ReadOnlySpan<byte> table, int offset, int count)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)count);
        return copy;
    }

    // The limits of composite glyphs: generous ones, as they only say how much memory a reader needs.
    private byte[] Limits(int count)
    {
        var limits = WithCount(font.Table("maxp"), 4, count);
        if (composites.Count == 0 || limits.Length < 32)
            return limits;
        var parts = composites.Max(composite => composite.Parts.Length);
        Raise(limits.AsSpan(10), parts * Math.Max(Read(limits, 6), Read(limits, 10)));
        Raise(limits.AsSpan(12), parts * Math.Max(Read(limits, 8), Read(limits, 12)));
        Raise(limits.AsSpan(28), parts);
        Raise(limits.AsSpan(30), Read(limits, 30) + 1);
        return limits;
    }

    private static int Read(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    private static void Raise(Span<byte> limit, int least) =>
        BinaryPrimitives.WriteUInt16BigEndian(limit, (ushort)Math.Min(ushort.MaxValue, Math.Max(Read(limit, 0), least)));

    // The outline of a composite glyph, and its metrics.
    private byte[] Compose(CompositeGlyph glyph, Span<byte> metrics)
    {
        var parts = Array.FindAll(glyph.Parts, part => Outline(part.Id).Length >= 10);
        var outline = new byte[parts.Length == 0 ? 0 : 10 + (8 * parts.Length)];
        short left = short.MaxValue, bottom = short.MaxValue, right = short.MinValue, top = short.MinValue;
        for (var i = 0; i < parts.Length; i++)
        {
            var (x, y) = (Units(parts[i].X), Units(parts[i].Y));
            var box = Outline(parts[i].Id)[2..];
            (left, bottom) = (Math.Min(left, Moved(box, x)), Math.Min(bottom, Moved(box[2..], y)));
            (right, top) = (Math.Max(right, Moved(box[4..], x)), Math.Max(top, Moved(box[6..], y)));
            var entry = outline.AsSpan(10 + (8 * i));
            BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)(WordsThatMove | (i + 1 < parts.Length ? MoreParts : 0)));
            BinaryPrimitives.WriteUInt16BigEndian(entry[2..], parts[i].Id);
            BinaryPrimitives.WriteInt16BigEndian(entry[4..], x);
            BinaryPrimitives.WriteInt16BigEndian(entry[6..], y);
        }

        BinaryPrimitives.WriteUInt16BigEndian(metrics, (ushort)Units(glyph.Advance));
        if (parts.Length == 0)
            return outline;
        foreach (var (offset, value) in ((int, short)[])[(0, -1), (2, left), (4, bottom), (6, right), (8, top)])
            BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(offset), value);
        BinaryPrimitives.WriteInt16BigEndian(metrics[2..], left);
        return outline;
    }

    private static short Moved(ReadOnlySpan<byte> edge, short by) => (short)Math.Clamp(BinaryPrimitives.ReadInt16BigEndian(edge) + by, short.MinValue, short.MaxValue);

    private short Units(int thousandths) => (short)Math.Clamp(Math.Round(thousandths * (double)font.UnitsPerEm / FontFace.Scale), short.MinValue, short.MaxValue);

    private byte[] Metrics(int count, int last)
    {
        var source = font.Table("hmtx");
        var full = BinaryPrimitives.ReadUInt16BigEndian(font.Table("hhea")[34..]);
        var made = new byte[4 * count];
        for (var glyph = 0; glyph <= last; glyph++)
        {
            source.Slice(4 * Math.Min(glyph, full - 1), 4).CopyTo(made.AsSpan(4 * glyph));
            if (glyph >= full)
                source.Slice((4 * full) + (2 * (glyph - full)), 2).CopyTo(made.AsSpan((4 * glyph) + 2));
        }

        return made;
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        var offset = 12 + (16 * tables.Length);
        var file = new byte[offset + tables.Sum(table => (table.Data.Length + 3) & ~3)];
        var power = (int)Math.Log2(tables.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Length) - (16 << power)));
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            data.CopyTo(file, offset);
            var entry = file.AsSpan(12 + (16 * i));
            BinaryPrimitives.WriteUInt32BigEndian(entry, TrueTypeFile.TagOf(tag));
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(offset, (data.Length + 3) & ~3)));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)data.Length);
            offset += (data.Length + 3) & ~3;
        }

        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (; data.Length >= 4; data = data[4..])
            sum += BinaryPrimitives.ReadUInt32BigEndian(data);
        return sum;
    }
}
