using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Typography;

/// <summary>
/// Turns text into glyphs: kerning, contextual forms and ligatures by HarfBuzz, both directions of writing, other fonts of the machine for
/// characters that Inter lacks. Texts are shaped once and kept in bounded caches; safe to share between threads.
/// </summary>
internal sealed class TextShaper : ITextWidths
{
    // Characters: the texts of some ten different reports, and their words.
    private const int Texts = 256 * 1024;
    private const int Words = 64 * 1024;

    private const int Strong = 1;
    private const int Tabular = 2;
    private const int Variants = 4;

    private readonly ShapedTextCache[] texts = new ShapedTextCache[Variants];
    private readonly ShapedTextCache[] words = new ShapedTextCache[Variants];
    private readonly FallbackFaces fallback;

    /// <summary>Makes a shaper with empty caches.</summary>
    /// <param name="fallback">Where to look for characters outside Inter.</param>
    public TextShaper(FallbackFaces fallback)
    {
        this.fallback = fallback;
        for (var i = 0; i < Variants; i++)
        {
            var variant = i;
            texts[i] = new(Texts, text => ShapeAnew(text, variant));
            words[i] = new(Words, word => Itemize(word, variant));
        }
    }

    /// <summary>The shaper of the process: one set of fonts, one set of caches.</summary>
    public static TextShaper Shared { get; } = new(FallbackFaces.OfMachine);

    /// <summary>Shapes a text of any length.</summary>
    /// <param name="text">The text; control characters count as spaces.</param>
    /// <param name="strong">True for 600, false for 400.</param>
    /// <param name="tabular">True for digits of one width.</param>
    public ShapedText Shape(ReadOnlySpan<char> text, bool strong, bool tabular = false) => texts[(strong ? Strong : 0) + (tabular ? Tabular : 0)].Get(text);

    /// <inheritdoc/>
    public double Measure(ReadOnlySpan<char> text, TextStyle style)
    {
        if (text.IsEmpty)
            return 0;
        var type = TypeScale.Of(style);
        return WidthOf(Shape(text, type.Strong), type);
    }

    /// <summary>Width of a whole shaped text in one size, in points.</summary>
    public static double WidthOf(ShapedText text, TypeSize type) => WidthOf(text, 0, text.Glyphs.Length, type);

    /// <summary>Width of some of its glyphs in one size, in points.</summary>
    public static double WidthOf(ShapedText text, int start, int end, TypeSize type) =>
        (text.WidthOf(start, end) + ((end - start) * type.Tracking)) * type.Size / FontFace.Scale;

    // The words of reports are few, their sentences many: a new sentence is put together from words that were shaped before.
    private ShapedText ShapeAnew(string text, int variant) =>
        text.Contains(' ') && BidiRuns.IsLeftToRight(text) && TryJoin(text, words[variant]) is { } joined ? joined : Itemize(text, variant);

    private static ShapedText? TryJoin(string text, ShapedTextCache words)
    {
        var joiner = new WordJoiner(text);
        var space = words.Get(" ");
        for (var rest = text.AsSpan(); ;)
        {
            var end = rest.IndexOf(' ');
            if (!joiner.TryAdd(words.Get(end < 0 ? rest : rest[..end]), space))
                return null;
            if (end < 0)
                return joiner.Join();
            rest = rest[(end + 1)..];
        }
    }

    private ShapedText Itemize(string text, int variant) => new TextItemizer(fallback, (variant & Strong) != 0, (variant & Tabular) != 0).Shape(text);
}
