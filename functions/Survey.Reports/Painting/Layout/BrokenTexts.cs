using System.Runtime.CompilerServices;
using Survey.Reports.Blocks;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>The texts of a document that take more than one line, as they were broken: what was measured is not broken again to be drawn.</summary>
internal sealed class BrokenTexts
{
    /// <summary>Stands for a text that is not here.</summary>
    public const int None = -1;

    // Texts are told apart by reference: the same one comes again, and comparing long ones takes as long as breaking them.
    private readonly Dictionary<object, int> latest = new(256, ReferenceEqualityComparer.Instance);
    private readonly GrowingArray<Entry> entries = new(256);
    private readonly GrowingArray<StyledRun> runs = new(256);
    private readonly GrowingArray<TextLine> lines = new(512);

    /// <summary>Forgets all.</summary>
    public void Forget()
    {
        latest.Clear();
        entries.Clear();
        runs.Clear();
        lines.Clear();
    }

    /// <summary>Finds a text.</summary>
    /// <param name="text">The text: a string, or the array of its runs.</param>
    /// <param name="manner">How it is set.</param>
    /// <returns>Its index; <see cref="None"/> when it was not added.</returns>
    public int Find(object text, in TextManner manner)
    {
        for (var i = latest.GetValueOrDefault(text, None); i != None; i = entries[i].Before)
            if (entries[i].Manner.IsSame(manner))
                return i;
        return None;
    }

    /// <summary>Adds a text.</summary>
    public void Add(object text, in TextManner manner, LineBreaker broken)
    {
        entries.Add(new Entry(manner, runs.Count, broken.Runs.Length, lines.Count, broken.Count, latest.GetValueOrDefault(text, None)));
        latest[text] = entries.Count - 1;
        foreach (ref readonly var run in broken.Runs)
            runs.Add(run);
        foreach (ref readonly var line in broken.Lines)
            lines.Add(line);
    }

    /// <summary>The runs of a text.</summary>
    public ReadOnlySpan<StyledRun> RunsOf(int text) => runs.Items.Slice(entries[text].FirstRun, entries[text].RunCount);

    /// <summary>The lines of a text.</summary>
    public ReadOnlySpan<TextLine> LinesOf(int text) => lines.Items.Slice(entries[text].FirstLine, entries[text].LineCount);

    private readonly record struct Entry(TextManner Manner, int FirstRun, int RunCount, int FirstLine, int LineCount, int Before);
}

/// <summary>All that decides how a text is broken and drawn, beside its runs.</summary>
/// <param name="Style">Its style.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Most width of a line.</param>
/// <param name="Tabular">True for digits of one width.</param>
/// <param name="Balanced">True for lines of about the same length.</param>
/// <param name="Title">What stands before it; null for nothing.</param>
internal readonly record struct TextManner(TextStyle Style, Ink Colour, double Width, bool Tabular = false, bool Balanced = false, string? Title = null)
{
    /// <summary>True when nothing differs; titles are the same when they are one object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSame(in TextManner other) => Width == other.Width && Style == other.Style && Colour == other.Colour && Tabular == other.Tabular
        && Balanced == other.Balanced && ReferenceEquals(Title, other.Title);
}
