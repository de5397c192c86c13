namespace Survey.Reports.Typography;

/// <summary>
/// A text turned into glyphs, in the order in which it is read, with the places where its lines may end. It knows no size: one of these serves
/// the same words in every size. Immutable.
/// </summary>
internal sealed class ShapedText
{
    private readonly int[] pens;

    /// <summary>Takes over its arrays.</summary>
    public ShapedText(string text, Glyph[] glyphs, ShapedRun[] runs, LineBreak[] breaks)
    {
        (Text, Glyphs, Runs, Breaks) = (text, glyphs, runs, breaks);
        pens = new int[glyphs.Length + 1];
        for (var i = 0; i < glyphs.Length; i++)
            pens[i + 1] = pens[i] + glyphs[i].Advance;
        EndsInSpace = breaks.Length > 0 && breaks[^1].Next == glyphs.Length;
        foreach (var place in breaks)
            EndsLines |= place.Mandatory;
    }

    /// <summary>What was shaped.</summary>
    public string Text { get; }

    /// <summary>Its glyphs in reading order.</summary>
    public Glyph[] Glyphs { get; }

    /// <summary>Its runs in reading order; they cover all glyphs.</summary>
    public ShapedRun[] Runs { get; }

    /// <summary>Where its lines may end, in order. The end of the text is one only where spaces stand before it.</summary>
    public LineBreak[] Breaks { get; }

    /// <summary>True when the text itself ends a line somewhere.</summary>
    public bool EndsLines { get; }

    /// <summary>True when spaces stand at its end, which take no room at the end of a line.</summary>
    public bool EndsInSpace { get; }

    /// <summary>What a painter made of the text and keeps with it: made from nothing else, so that whoever makes it makes the same.</summary>
    public object? Painted { get; set; }

    /// <summary>Width of all of it on one line, in thousandths of the type size, without tracking.</summary>
    public int Width => pens[^1];

    /// <summary>Width of the glyphs from one to before another, in thousandths of the type size, without tracking.</summary>
    public int WidthOf(int start, int end) => pens[end] - pens[start];

    /// <summary>Index of the first character after the glyphs before <paramref name="glyph"/>.</summary>
    public int TextIndex(int glyph) => glyph < Glyphs.Length ? Glyphs[glyph].Cluster : Text.Length;

    /// <summary>True when a glyph begins a cluster, so that the text may be parted before it.</summary>
    public bool BeginsCluster(int glyph) => glyph == 0 || glyph >= Glyphs.Length || Glyphs[glyph].Cluster != Glyphs[glyph - 1].Cluster;
}
