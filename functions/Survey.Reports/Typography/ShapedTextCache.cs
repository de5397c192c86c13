using System.Collections.Concurrent;

namespace Survey.Reports.Typography;

/// <summary>
/// Shaped texts by what they say, bounded: two generations of at most <c>capacity</c> entries each. What is not asked for during one generation
/// is dropped with the next. Reads take no lock.
/// </summary>
/// <param name="capacity">Entries of a generation; at least 1.</param>
internal sealed class ShapedTextCache(int capacity)
{
    /// <summary>Longer texts are comments, shaped once in their life: they are not kept.</summary>
    public const int LongestText = 400;

    private readonly Lock turning = new();
    private Generation young = new();
    private Generation old = new();

    /// <summary>How many texts are held; at most twice the capacity, and as many more as threads were adding at once.</summary>
    public int Count => young.Entries.Count + old.Entries.Count;

    /// <summary>The shaped text, from here or from <paramref name="shape"/>.</summary>
    public ShapedText Get<TState>(ReadOnlySpan<char> text, TState state, Func<string, TState, ShapedText> shape)
    {
        var current = young;
        if (current.Lookup.TryGetValue(text, out var found))
            return found;
        if (!old.Lookup.TryGetValue(text, out found))
            found = shape(text.ToString(), state);
        if (text.Length <= LongestText && current.Entries.TryAdd(found.Text, found) && Interlocked.Increment(ref current.Added) >= capacity)
            Turn(current);
        return found;
    }

    private void Turn(Generation full)
    {
        lock (turning)
        {
            if (young != full)
                return;
            old = full;
            young = new Generation();
        }
    }

    private sealed class Generation
    {
        public int Added;

        public Generation() => Lookup = Entries.GetAlternateLookup<ReadOnlySpan<char>>();

        public ConcurrentDictionary<string, ShapedText> Entries { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, ShapedText>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; }
    }
}
