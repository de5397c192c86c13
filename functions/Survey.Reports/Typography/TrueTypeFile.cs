using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Survey.Reports.Typography;

/// <summary>The tables of a TrueType file; of a collection, those of its first font.</summary>
internal sealed class TrueTypeFile
{
    private const uint Collection = 0x74746366;

    private const int EntryLength = 16;

    private readonly byte[] data;
    private readonly int directory;
    private readonly int count;

    private TrueTypeFile(byte[] data, int directory, int count) => (this.data, this.directory, this.count) = (data, directory, count);

    /// <summary>True when it has outlines that can be subset and its maker permits it (OS/2 fsType: neither restricted, nor whole fonts or bitmaps only).</summary>
    public bool MayBeSubset
    {
        get
        {
            if (Table("glyf").IsEmpty || Table("loca").IsEmpty || Table("head").Length < 54 || Table("maxp").Length < 6 || Table("hhea").Length < 36)
                return false;
            var os2 = Table("OS/2");
            return os2.Length >= 10 && (BinaryPrimitives.ReadUInt16BigEndian(os2[8..]) & 0x0302) == 0
                && (BinaryPrimitives.ReadUInt16BigEndian(os2[8..]) & 0x000E) != 0x0002;
        }
    }

    /// <summary>True when glyph offsets have four bytes.</summary>
    public bool HasLongOffsets => BinaryPrimitives.ReadInt16BigEndian(Table("head")[50..]) != 0;

    /// <summary>How many glyphs it has.</summary>
    public int GlyphCount => BinaryPrimitives.ReadUInt16BigEndian(Table("maxp")[4..]);

    /// <summary>Units of its outlines to the type size.</summary>
    public int UnitsPerEm => BinaryPrimitives.ReadUInt16BigEndian(Table("head")[18..]);

    /// <summary>Reads the table directory.</summary>
    public static bool TryRead(byte[] data, [NotNullWhen(true)] out TrueTypeFile? font)
    {
        font = null;
        var start = 0;
        if (data.Length >= 16 && ReadTag(data, 0) == Collection)
            start = (int)ReadTag(data, 12);
        if (start < 0 || start + 12 > data.Length)
            return false;
        var count = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(start + 4));
        if (start + 12 + (EntryLength * count) > data.Length)
            return false;
        for (var i = 0; i < count; i++)
        {
            var entry = start + 12 + (EntryLength * i);
            if ((ulong)ReadTag(data, entry + 8) + ReadTag(data, entry + 12) > (ulong)data.Length)
                return false;
        }

        font = new TrueTypeFile(data, start + 12, count);
        return true;
    }

    /// <summary>A table's bytes; none when it has no such table.</summary>
    public ReadOnlySpan<byte> Table(string tag)
    {
        var wanted = TagOf(tag);
        for (var entry = directory; entry < directory + (EntryLength * count); entry += EntryLength)
            if (ReadTag(data, entry) == wanted)
                return data.AsSpan((int)ReadTag(data, entry + 8), (int)ReadTag(data, entry + 12));
        return default;
    }

    /// <summary>A tag as a number.</summary>
    public static uint TagOf(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    private static uint ReadTag(byte[] data, int offset) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(offset));
}
