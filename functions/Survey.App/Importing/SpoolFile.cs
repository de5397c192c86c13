using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Survey.App.Importing;

/// <summary>A temporary file of records, appended through a buffer and read in any order.</summary>
internal sealed class SpoolFile : IDisposable
{
    private const int BufferSize = 64 * 1_024;

    private readonly FileStream _stream;
    private readonly SafeFileHandle _handle;
    private readonly Lock _lock = new();
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _buffered;
    private long _written;

    private SpoolFile(FileStream stream) => (_stream, _handle) = (stream, stream.SafeFileHandle);

    /// <summary>Makes the file, for the current user alone.</summary>
    public static SpoolFile Create(string? folder) => new(TemporaryFile.Create(folder));

    /// <summary>Appends a record of at most 64 KB.</summary>
    public SpoolPlace Append(ReadOnlySpan<byte> record)
    {
        lock (_lock)
        {
            if (_buffered + record.Length > BufferSize)
                Flush();

            var place = new SpoolPlace(_written + _buffered, record.Length);
            record.CopyTo(_buffer.AsSpan(_buffered));
            _buffered += record.Length;
            return place;
        }
    }

    /// <summary>The records at these places, in their order. Each is good until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read(IReadOnlyList<SpoolPlace> places)
    {
        lock (_lock)
            Flush();

        var window = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var start = 0L;
            var length = 0;
            foreach (var place in places)
            {
                if (place.Offset < start || place.Offset + place.Length > start + length)
                {
                    start = place.Offset;
                    length = RandomAccess.Read(_handle, window, start);
                }

                yield return window.AsMemory((int)(place.Offset - start), place.Length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void Flush()
    {
        if (_buffered == 0)
            return;

        RandomAccess.Write(_handle, _buffer.AsSpan(0, _buffered), _written);
        _written += _buffered;
        _buffered = 0;
    }
}

/// <summary>Where a record stands in a spool file.</summary>
/// <param name="Offset">Bytes before it.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct SpoolPlace(long Offset, int Length);
