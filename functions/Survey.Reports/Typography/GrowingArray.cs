using System.Runtime.CompilerServices;

namespace Survey.Reports.Typography;

/// <summary>
/// A list of values in one array, each reached by reference: what is kept here is too large to be copied whenever it is looked at or changed, as
/// the framework's lists do. Its memory is used again by the next document.
/// </summary>
/// <param name="capacity">Items expected, at least 1.</param>
internal sealed class GrowingArray<T>(int capacity = 16)
    where T : struct
{
    private T[] items = new T[capacity];

    /// <summary>How many items it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The item at an index below <see cref="Count"/>; its place until the next <see cref="Add"/>.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref items[index];
    }

    /// <summary>The items; valid until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<T> Items => new(items, 0, Count);

    /// <summary>Some of the items, to be filled in; valid until the next <see cref="Add"/>.</summary>
    public Span<T> Slice(int start, int count) => new(items, start, count);

    /// <summary>Adds an item.</summary>
    public void Add(in T item)
    {
        if (Count == items.Length)
            Grow(Count + 1);
        items[Count++] = item;
    }

    /// <summary>Forgets the items from an index on and keeps the memory.</summary>
    public void Cut(int count)
    {
        Array.Clear(items, count, Count - count);
        Count = count;
    }

    /// <summary>Forgets all items and keeps the memory.</summary>
    public void Clear() => Cut(0);

    /// <summary>Starts over without forgetting: what the items refer to stays in memory until others take their places, or <see cref="Wipe"/>.</summary>
    public void Rewind() => Count = 0;

    /// <summary>Forgets all items, those before a <see cref="Rewind"/> as well.</summary>
    public void Wipe()
    {
        Array.Clear(items);
        Count = 0;
    }

    /// <summary>A copy of the items.</summary>
    public T[] ToArray()
    {
        if (Count == 0)
            return [];
        var copy = new T[Count];
        Array.Copy(items, copy, Count);
        return copy;
    }

    private void Grow(int least)
    {
        var larger = new T[Math.Max(least, 2 * items.Length)];
        Array.Copy(items, larger, Count);
        items = larger;
    }
}
