using System.Buffers.Binary;
using System.Numerics;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// The identifier of a file, made from what is in it: four 64-bit sums, each word mixed into one by multiplication with an odd constant and
/// rotation, so that a processor can work at all four at once. It tells files apart and protects nothing; a cryptographic hash would cost the first report of a process its library's start.
/// </summary>
internal static class FileIdentifier
{
    /// <summary>Bytes of an identifier.</summary>
    public const int Length = 16;

    private const int Block = 32;
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    /// <summary>Makes the identifier of some bytes.</summary>
    public static void Make(ReadOnlySpan<byte> data, Span<byte> identifier)
    {
        var length = (ulong)data.Length;
        var (a, b, c, d) = (length * First, length * Second, length ^ First, length ^ Second);
        for (; data.Length >= Block; data = data[Block..])
            Mix(data, ref a, ref b, ref c, ref d);
        Span<byte> rest = stackalloc byte[Block];
        rest.Clear();
        data.CopyTo(rest);
        Mix(rest, ref a, ref b, ref c, ref d);
        var (first, second) = (Mix(Finish(a), Finish(b)), Mix(Finish(c), Finish(d)));
        BinaryPrimitives.WriteUInt64BigEndian(identifier, Finish(first ^ BitOperations.RotateLeft(second, 32)));
        BinaryPrimitives.WriteUInt64BigEndian(identifier[8..], Finish(second + first));
    }

    private static void Mix(ReadOnlySpan<byte> block, ref ulong a, ref ulong b, ref ulong c, ref ulong d)
    {
        a = Mix(a, BinaryPrimitives.ReadUInt64LittleEndian(block));
        b = Mix(b, BinaryPrimitives.ReadUInt64LittleEndian(block[8..]));
        c = Mix(c, BinaryPrimitives.ReadUInt64LittleEndian(block[16..]));
        d = Mix(d, BinaryPrimitives.ReadUInt64LittleEndian(block[24..]));
    }

    private static ulong Mix(ulong sum, ulong word) => BitOperations.RotateLeft((sum ^ word) * First, 31);

    private static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 32)) * First;
        value = (value ^ (value >> 29)) * Second;
        return value ^ (value >> 32);
    }
}
