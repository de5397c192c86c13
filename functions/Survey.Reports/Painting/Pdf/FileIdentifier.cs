using System.Buffers.Binary;
using System.Numerics;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// The identifier of a file, made from what is in it: two 64-bit sums, each word mixed in by multiplication with an odd constant and rotation.
/// It tells files apart and protects nothing; a cryptographic hash would cost the first report of a process its library's start.
/// </summary>
internal static class FileIdentifier
{
    /// <summary>Bytes of an identifier.</summary>
    public const int Length = 16;

    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    /// <summary>Makes the identifier of some bytes.</summary>
    public static void Make(ReadOnlySpan<byte> data, Span<byte> identifier)
    {
        var (a, b) = ((ulong)data.Length * Second, (ulong)data.Length * First);
        Span<byte> rest = stackalloc byte[8];
        for (; data.Length >= 8; data = data[8..])
            Mix(ref a, ref b, BinaryPrimitives.ReadUInt64LittleEndian(data));
        rest.Clear();
        data.CopyTo(rest);
        Mix(ref a, ref b, BinaryPrimitives.ReadUInt64LittleEndian(rest));
        BinaryPrimitives.WriteUInt64BigEndian(identifier, Finish(a));
        BinaryPrimitives.WriteUInt64BigEndian(identifier[8..], Finish(b ^ a));
    }

    private static void Mix(ref ulong a, ref ulong b, ulong word)
    {
        a = BitOperations.RotateLeft((a ^ word) * First, 31);
        b = BitOperations.RotateLeft((b + word) * Second, 27) ^ a;
    }

    private static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 32)) * First;
        value = (value ^ (value >> 29)) * Second;
        return value ^ (value >> 32);
    }
}
