namespace Survey.Tests.Contracts;

/// <summary>A stream as a request's body is one: it cannot seek, gives as much as it likes, and may fail in the middle.</summary>
internal sealed class Trickle(byte[] content, int? failsAt) : MemoryStream(content, writable: false)
{
    private const int Most = 30_000;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (base.Position >= failsAt)
            throw new InvalidTimeZoneException("The reader of this stream lets this fault through.");
        return base.Read(buffer, offset, Math.Min(count, Most));
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var bytes = new byte[Math.Min(buffer.Length, Most)];
        var read = Read(bytes, 0, bytes.Length);
        bytes.AsMemory(0, read).CopyTo(buffer);
        return ValueTask.FromResult(read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer, offset, count));

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        var buffer = new byte[bufferSize];
        int read;
        while ((read = Read(buffer, 0, buffer.Length)) > 0)
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
    }
}
