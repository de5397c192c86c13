namespace Survey.App.Importing;

/// <summary>Reads a text whose beginning was read before, then the rest. Does not close the rest.</summary>
/// <param name="prefix">What was read before.</param>
/// <param name="rest">Where it goes on.</param>
internal sealed class PrefixedTextReader(ReadOnlyMemory<char> prefix, TextReader rest) : TextReader
{
    private ReadOnlyMemory<char> _prefix = prefix;

    /// <inheritdoc/>
    public override int Peek() => _prefix.IsEmpty ? rest.Peek() : _prefix.Span[0];

    /// <inheritdoc/>
    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer) => _prefix.IsEmpty ? rest.Read(buffer) : TakePrefix(buffer);

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) =>
        _prefix.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : new(TakePrefix(buffer.Span));

    /// <inheritdoc/>
    public override async Task<int> ReadAsync(char[] buffer, int index, int count) => await ReadAsync(buffer.AsMemory(index, count));

    private int TakePrefix(Span<char> buffer)
    {
        var length = Math.Min(buffer.Length, _prefix.Length);
        _prefix.Span[..length].CopyTo(buffer);
        _prefix = _prefix[length..];
        return length;
    }
}
