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

    private readonly ShapedTextCache[] texts = [new(Texts), new(Texts), new(Texts), new(Texts)];
    private readonly ShapedTextCache[] words = [new(Words), new(Words), new(Words), new(Words)];
    private readonly FallbackFaces fallback;

    /// <summary>Makes a shaper with empty caches.</summary>
    /// <param name="fallback">Where to look for characters outside Inter.</param>
    public TextShaper(FallbackFaces fallback) => this.fallback = fallback;

    /// <summary>The shaper of the process: one set of fonts, one set of caches.</summary>
    public static TextShaper Shared { get; } = new(FallbackFaces.OfMachine);

    /// <summary>Shapes a text of any length.</summary>
    /// <param name="text">The text; control characters count as spaces.</param>
    /// <param name="strong">True for 600, false for 400.</param>
    /// <param name="tabular">True for digits of one width.</param>
    public ShapedText Shape(ReadOnlySpan<char> text, bool strong, bool tabular = false) =>
        texts[Variant(strong, tabular)].Get(text, (this, strong, tabular), static (text, state) =>
            state.Item1.ShapeAnew(text, state.strong, state.tabular));

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

    private static int Variant(bool strong, bool tabular) => (strong ? 1 : 0) + (tabular ? 2 : 0);

    // The words of reports are few, their sentences many: a new sentence is put together from words that were shaped before.
    private ShapedText ShapeAnew(string text, bool strong, bool tabular)
    {
        if (text.Contains(' ') && BidiRuns.IsLeftToRight(text))
        {
            var joiner = new WordJoiner(text);
            foreach (var range in text.AsSpan().Split(' '))
            {
                if (!joiner.TryAdd(ShapeWord(text.AsSpan()[range], strong, tabular), ShapeWord(" ", strong, tabular)))
                    return new TextItemizer(fallback, strong, tabular).Shape(text);
            }

            return joiner.Join();
        }

        return new TextItemizer(fallback, strong, tabular).Shape(text);
    }

    private ShapedText ShapeWord(ReadOnlySpan<char> word, bool strong, bool tabular) =>
        words[Variant(strong, tabular)].Get(word, (fallback, strong, tabular), static (word, state) =>
            new TextItemizer(state.fallback, state.strong, state.tabular).Shape(word));
}
