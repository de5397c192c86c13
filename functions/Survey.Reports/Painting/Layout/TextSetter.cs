using System.Globalization;
using System.Runtime.InteropServices;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Layout;

/// <summary>Sets paragraphs: from runs of text to lines on the canvas.</summary>
/// <param name="context">The document.</param>
internal sealed class TextSetter(LayoutContext context)
{
    // Where Inter's baseline lies: ascent and descent of its hhea table, over the size.
    private const double Ascent = 0.96875;
    private const double Descent = 0.2412109375;

    private readonly LineBreaker breaker = new();
    private readonly BrokenTexts broken = new();
    private readonly LineWriter writer = new(context);
    private double leading;
    private int known = BrokenTexts.None;

    /// <summary>Number of lines that were set last.</summary>
    public int LineCount => Lines.Length;

    /// <summary>Height of the lines that were set last.</summary>
    public double Height => Lines.Length * leading;

    /// <summary>Distance of baselines of what was set last.</summary>
    public double Leading => leading;

    private ReadOnlySpan<TextLine> Lines => known == BrokenTexts.None ? breaker.Lines : broken.LinesOf(known);

    private ReadOnlySpan<StyledRun> Runs => known == BrokenTexts.None ? breaker.Runs : broken.RunsOf(known);

    /// <summary>Forgets the texts of a document.</summary>
    public void Forget()
    {
        broken.Forget();
        breaker.Forget();
        known = BrokenTexts.None;
    }

    /// <summary>Makes lines of a text in one style.</summary>
    public void Set(string text, TextStyle style, Ink colour, double width, bool balanced = false)
    {
        var manner = new TextManner(style, colour, width, Balanced: balanced);
        if (IsKnown(text, manner))
            return;
        var type = TypeScale.Of(style);
        if (text.Length > 0)
            breaker.Add(new StyledRun(context.Shaper.Shape(text, type.Strong), type, context.ColourOf(colour)));
        Break(width, balanced);
        Remember(text, manner);
    }

    /// <summary>Makes lines of a text of several runs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">Style of what has no emphasis.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="width">Most width of a line.</param>
    /// <param name="tabular">True for digits of one width.</param>
    /// <param name="balanced">True for lines of about the same length.</param>
    /// <param name="title">Semibold text in the colour of titles before it, with a space; null for none.</param>
    public void Set(RichText text, TextStyle style, Ink colour, double width, bool tabular = false, bool balanced = false, string? title = null)
    {
        var manner = new TextManner(style, colour, width, tabular, balanced, title);
        var identity = ImmutableCollectionsMarshal.AsArray(text.Runs)!;
        if (IsKnown(identity, manner))
            return;
        var type = TypeScale.Of(style);
        if (title is not null)
            breaker.Add(new StyledRun(context.Shaper.Shape(title + " ", strong: true), type with { Strong = true }, context.ColourOf(Ink.Ink)));
        var refers = false;
        foreach (ref readonly var run in text.Runs.AsSpan())
        {
            refers |= run.Section is not null;
            var (strong, ink) = Look(run.Emphasis, type.Strong, colour);
            var shaped = context.Shaper.Shape(run.Section is null ? run.Text : Resolve(run), strong, tabular);
            breaker.Add(new StyledRun(shaped, type with { Strong = strong }, context.ColourOf(ink), run.Section));
        }

        Break(width, balanced);
        if (!refers)
            Remember(identity, manner);
    }

    /// <summary>Makes one line of a text in one style. What does not fit is left out, and an ellipsis says so: for decoration only.</summary>
    public void SetShortened(string text, TextStyle style, Ink colour, double width)
    {
        Set(text, style, colour, double.MaxValue);
        for (var length = text.Length; Lines is [{ Width: var taken }, ..] && taken > width && length > 0;)
        {
            length = Math.Min(length - 1, (int)(length * width / taken));
            Set(string.Concat(text.AsSpan(0, length).TrimEnd(), "…"), style, colour, double.MaxValue);
        }
    }

    /// <summary>Draws lines that were set last.</summary>
    /// <param name="space">Where; its upper edge is that of the first line drawn.</param>
    /// <param name="from">The first line.</param>
    /// <param name="to">The line after the last.</param>
    /// <param name="align">How they stand.</param>
    public void Draw(in Space space, int from, int to, TextAlign align = TextAlign.Start)
    {
        var lines = Lines;
        var runs = Runs;
        for (var i = from; i < to; i++)
        {
            ref readonly var line = ref lines[i];
            var left = space.X + Indent(align, space.Width - line.Width);
            writer.Write(new Spot(left, BaselineOf(space.Y + ((i - from) * leading), runs[line.FirstRun].Type)), runs, line);
        }
    }

    /// <summary>Draws all lines that were set last.</summary>
    public void Draw(in Space space, TextAlign align = TextAlign.Start) => Draw(space, 0, LineCount, align);

    /// <summary>Draws one run on one line.</summary>
    /// <param name="at">Where its baseline begins, has its middle or ends.</param>
    /// <param name="run">The text.</param>
    /// <param name="anchor">What <paramref name="at"/> is.</param>
    public void DrawLine(Spot at, in StyledRun run, TextAlign anchor)
    {
        var count = run.Shaped.Glyphs.Length;
        var width = run.WidthOf(0, count);
        writer.Write(at with { X = at.X + Indent(anchor, -width) }, [run], new TextLine(0, 0, 0, count, width));
    }

    // What names the page of a section changes with the pages; one line is as fast made as found.
    private void Remember(object text, in TextManner manner)
    {
        if (breaker.Count > 1)
            broken.Add(text, manner, breaker);
    }

    private bool IsKnown(object text, in TextManner manner)
    {
        leading = TypeScale.Of(manner.Style).Leading;
        known = broken.Find(text, manner);
        if (known != BrokenTexts.None)
            return true;
        breaker.Clear();
        return false;
    }

    private void Break(double width, bool balanced)
    {
        if (balanced)
            breaker.Balance(width);
        else
            breaker.BreakTidily(width);
    }

    private static double Indent(TextAlign align, double free) => align switch
    {
        TextAlign.Middle => free / 2,
        TextAlign.End => free,
        _ => 0,
    };

    private static double BaselineOf(double top, TypeSize type) => top + ((type.Leading - ((Ascent + Descent) * type.Size)) / 2) + (Ascent * type.Size);

    private static (bool Strong, Ink Colour) Look(Emphasis emphasis, bool strong, Ink colour) => emphasis switch
    {
        Emphasis.Strong => (true, Ink.Ink),
        Emphasis.Quiet => (strong, Ink.Ink3),
        _ => (strong, colour),
    };

    private string Resolve(in Run run)
    {
        var page = context.PageOf(run.Section!);
        return run.Text.Replace(Run.PageMark, page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
