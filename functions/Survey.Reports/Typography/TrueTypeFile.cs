using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Survey.Reports.Typography;

/// <summary>The tables of a TrueType file; of a collection, those of its first font.</summary>
internal sealed class TrueTypeFile
{
    private const uint Collection = 0x74746366;

    private readonly byte[] data;
    private readonly Dictionary<uint, (int Offset, int Length)> tables;

    private TrueTypeFile(byte[] data, Dictionary<uint, (int Offset, int Length)> tables) => (this.data, this.tables) = (data, tables);

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
        if (start + 12 + (16 * count) > data.Length)
            return false;
        var tables = new Dictionary<uint, (int Offset, int Length)>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 12 + (16 * i);
            var (offset, length) = (ReadTag(data, entry + 8), ReadTag(data, entry + 12));
            if ((ulong)offset + length > (ulong)data.Length)
                return false;
            tables[ReadTag(data, entry)] = ((int)offset, (int)length);
        }

        font = new TrueTypeFile(data, tables);
        return true;
    }

    /// <summary>A table's bytes; none when it has no such table.</summary>
    public ReadOnlySpan<byte> Table(string tag) =>
        tables.TryGetValue(TagOf(tag), out var place) ? data.AsSpan(place.Offset, place.Length) : default;

    /// <summary>A tag as a number.</summary>
    public static uint TagOf(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    private static uint ReadTag(byte[] data, int offset) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(offset));
}
