using System.Collections.Concurrent;

namespace Survey.Reports.Typography;

/// <summary>
/// Shaped texts by what they say, bounded: two generations of at most <c>capacity</c> characters each, about 20 bytes a character. What is not
/// asked for during one generation is dropped with the next. Reads take no lock.
/// </summary>
/// <param name="capacity">Characters of a generation; at least 1.</param>
/// <param name="shape">Shapes a text that is not here.</param>
internal sealed class ShapedTextCache(int capacity, Func<string, ShapedText> shape)
{
    /// <summary>Longer texts are not kept.</summary>
    public const int LongestText = 4000;

    // What an entry takes beside its characters, counted as characters: an empty text is not free.
    private const int EntryCost = 16;

    private readonly Lock turning = new();
    private Generation young = new();
    private Generation old = new();

    /// <summary>How many texts are held.</summary>
    public int Count => young.Entries.Count + old.Entries.Count;

    /// <summary>The shaped text.</summary>
    public ShapedText Get(ReadOnlySpan<char> text)
    {
        var current = young;
        if (current.Lookup.TryGetValue(text, out var found))
            return found;
        if (!old.Lookup.TryGetValue(text, out found))
            found = shape(text.ToString());
        if (text.Length <= LongestText && current.Entries.TryAdd(found.Text, found) && Interlocked.Add(ref current.Characters, text.Length + EntryCost) >= capacity)
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
        public int Characters;

        public Generation() => Lookup = Entries.GetAlternateLookup<ReadOnlySpan<char>>();

        public ConcurrentDictionary<string, ShapedText> Entries { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, ShapedText>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; }
    }
}
