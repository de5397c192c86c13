using System.Buffers.Binary;

namespace Survey.Reports.Typography;

/// <summary>
/// Makes a font with some of a TrueType font's outlines. Glyph ids stay as they are, the others are empty; hinting and everything that only
/// shaping needs is left out (ISO 32000-1, 9.9 lists the tables that a PDF needs).
/// </summary>
internal sealed class TrueTypeSubset
{
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly TrueTypeFile font;
    private readonly SortedSet<ushort> wanted = [0];

    private TrueTypeSubset(TrueTypeFile font) => this.font = font;

    /// <summary>Makes the subset.</summary>
    /// <param name="font">A font that <see cref="TrueTypeFile.MayBeSubset"/>.</param>
    /// <param name="glyphs">The glyphs to keep; parts of composite ones are kept with them.</param>
    public static byte[] Make(TrueTypeFile font, IEnumerable<ushort> glyphs)
    {
        var subset = new TrueTypeSubset(font);
        foreach (var glyph in glyphs)
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
        while ((flags & 0x0020) != 0);
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
        var last = wanted.Max;
        var loca = new byte[4 * (last + 2)];
        using var glyf = new MemoryStream();
        for (var glyph = 0; glyph <= last; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * glyph), (uint)glyf.Length);
            if (wanted.Contains((ushort)glyph))
                glyf.Write(Outline(glyph));
            while (glyf.Length % 4 != 0)
                glyf.WriteByte(0);
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * (last + 1)), (uint)glyf.Length);
        var tables = Kept.Select(tag => (tag, tag switch
        {
            "glyf" => glyf.ToArray(),
            "loca" => loca,
            "head" => Head(),
            "maxp" => WithCount(font.Table("maxp"), 4, last + 1),
            "hhea" => WithCount(font.Table("hhea"), 34, last + 1),
            "hmtx" => Metrics(last + 1),
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

    private byte[] Metrics(int count)
    {
        var source = font.Table("hmtx");
        var full = BinaryPrimitives.ReadUInt16BigEndian(font.Table("hhea")[34..]);
        var made = new byte[4 * count];
        for (var glyph = 0; glyph < count; glyph++)
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
