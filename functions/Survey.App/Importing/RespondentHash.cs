using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Survey.App.Importing;

/// <summary>
/// Stands for a respondent's label while duplicates are looked for: a keyed hash whose key goes with this object, so that what memory holds cannot be
/// turned back into labels.
/// </summary>
internal sealed class RespondentHash
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    /// <summary>The first 128 bits of HMAC-SHA-256 over the company's number and the label.</summary>
    public UInt128 Of(int company, string respondent)
    {
        var label = MemoryMarshal.AsBytes(respondent.AsSpan());
        Span<byte> text = new byte[sizeof(int) + label.Length];
        BinaryPrimitives.WriteInt32LittleEndian(text, company);
        label.CopyTo(text[sizeof(int)..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, text, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
