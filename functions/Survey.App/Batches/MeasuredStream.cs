using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Survey.App.Batches;

/// <summary>
/// Hands a file on as it streams in, counts and hashes it, and throws <see cref="UploadTooLargeException"/> beyond <see cref="Limit"/>. Does not close what it
/// reads from.
/// </summary>
internal sealed class MeasuredStream(Stream content) : Stream
{
    /// <summary>The largest file that is taken, in bytes: 25 MiB.</summary>
    public const int Limit = 25 << 20;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <summary>Bytes read so far. Cannot be set.</summary>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>SHA-256 of what was read so far, 32 bytes.</summary>
    public ImmutableArray<byte> Hash() => [.. _hash.GetCurrentHash()];

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await content.ReadAsync(buffer, cancellationToken);
        return Measure(buffer.Span[..read]);
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Measure(buffer.AsSpan(offset, content.Read(buffer, offset, count)));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }

    private int Measure(ReadOnlySpan<byte> bytes)
    {
        _read += bytes.Length;
        if (_read > Limit)
            throw new UploadTooLargeException();
        _hash.AppendData(bytes);
        return bytes.Length;
    }
}
