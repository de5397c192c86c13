using System.Buffers;

namespace Survey.Reports.Composition.Texts;

/// <summary>Collects a text on the stack, in rented memory beyond that. Must be disposed.</summary>
internal ref struct TextBuffer(Span<char> start)
{
    private Span<char> space = start;
    private char[]? rented;

    /// <summary>Characters so far.</summary>
    public int Length { get; private set; }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (Length + text.Length > space.Length)
            Grow(text.Length);
        text.CopyTo(space[Length..]);
        Length += text.Length;
    }

    public void Append(char character)
    {
        if (Length == space.Length)
            Grow(1);
        space[Length++] = character;
    }

    /// <summary>Takes out what was collected since a position, as a string.</summary>
    public string TakeFrom(int position)
    {
        var text = new string(space[position..Length]);
        Length = position;
        return text;
    }

    public override readonly string ToString() => new(space[..Length]);

    public readonly void Dispose()
    {
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Length + more, space.Length * 2));
        space[..Length].CopyTo(larger);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        space = rented = larger;
    }
}
