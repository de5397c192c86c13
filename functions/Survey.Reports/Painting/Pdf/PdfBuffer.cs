using System.Buffers;
using System.Runtime.CompilerServices;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Bytes of a PDF in the making, in rented memory. As a stream it takes what a compressor gives.</summary>
internal sealed class PdfBuffer : Stream
{
    // The numbers from 00 to 99.
    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    private byte[] bytes;
    private int length;

    /// <summary>Makes an empty buffer.</summary>
    /// <param name="capacity">Bytes expected.</param>
    public PdfBuffer(int capacity) => bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>How many bytes were written.</summary>
    public int Count => length;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => length = 0;

    /// <summary>Room for at least <paramref name="size"/> bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Reserve(int size)
    {
        if (bytes.Length - length < size)
            Grow(size);
        return bytes.AsSpan(length);
    }

    /// <summary>Takes reserved bytes as written.</summary>
    public void Advance(int count) => length += count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override void WriteByte(byte value)
    {
        if (length == bytes.Length)
            Grow(1);
        bytes[length++] = value;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        buffer.CopyTo(Reserve(buffer.Length));
        length += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>A whole number.</summary>
    public void WriteNumber(int value)
    {
        var target = Reserve(11);
        var at = WriteSign(target, value);
        length += at + WriteDigits(target[at..], Magnitude(value));
    }

    /// <summary>A number in hundredths, without zeros at its end.</summary>
    public void WriteHundredths(int value)
    {
        var target = Reserve(13);
        var at = WriteSign(target, value);
        var magnitude = Magnitude(value);
        var whole = magnitude / 100;
        var rest = (int)(magnitude - (whole * 100));
        if (whole > 0 || rest == 0)
            at += WriteDigits(target[at..], whole);
        if (rest > 0)
        {
            var pair = Pairs.Slice(2 * rest, 2);
            target[at] = (byte)'.';
            target[at + 1] = pair[0];
            target[at + 2] = pair[1];
            at += pair[1] == (byte)'0' ? 2 : 3;
        }

        length += at;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
        base.Dispose(disposing);
    }

    private static uint Magnitude(int value) => value < 0 ? 0u - (uint)value : (uint)value;

    private static int WriteSign(Span<byte> target, int value)
    {
        if (value >= 0)
            return 0;
        target[0] = (byte)'-';
        return 1;
    }

    private static int WriteDigits(Span<byte> target, uint value)
    {
        var count = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : value < 10_000 ? 4 : CountDigits(value);
        var end = count;
        for (; end >= 2; end -= 2)
        {
            var hundreds = value / 100;
            Pairs.Slice(2 * (int)(value - (hundreds * 100)), 2).CopyTo(target[(end - 2)..]);
            value = hundreds;
        }

        if (end > 0)
            target[0] = (byte)('0' + value);
        return count;
    }

    private static int CountDigits(uint value)
    {
        var count = 1;
        while (value >= 10)
        {
            value /= 10;
            count++;
        }

        return count;
    }

    private void Grow(int size)
    {
        ObjectDisposedException.ThrowIf(bytes.Length == 0, this);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + size));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
