using System.Globalization;
using Survey.Reports.Blocks;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>
/// Lays out a whole document: first without a canvas, to learn on which pages sections start, then on the canvas; again where a
/// reference, written with its page, moved one of them. Used for one document after another; not by two threads at once.
/// </summary>
internal sealed class DocumentLayout
{
    private const int MostPasses = 5;
    private static readonly double LeastAuthor = Millimetres.Of(12);

    private readonly LayoutContext context;
    private readonly SectionLayout sections;
    private readonly CoverLayout cover;
    private readonly Action beginCover;
    private int page;
    private int pages;

    /// <summary>Makes a layout.</summary>
    /// <param name="shaper">Shapes and measures text.</param>
    public DocumentLayout(TextShaper shaper)
    {
        context = new LayoutContext(shaper);
        (sections, cover) = (new SectionLayout(context), new CoverLayout(context));
        beginCover = () => BeginPage(isCover: true);
    }

    /// <summary>Draws a document.</summary>
    /// <exception cref="LayoutException">A block does not fit on an empty page.</exception>
    /// <exception cref="InvalidOperationException">A reference leads to no section.</exception>
    public void Draw(ReportDocument document, ICanvas canvas)
    {
        context.Begin(document);
        try
        {
            RunPass();
            for (var pass = 0; pass < MostPasses; pass++)
            {
                pages = page;
                context.Canvas = canvas;
                canvas.BeginDocument();
                canvas.BeginTag(new Tag(TagRole.Document));
                var moved = RunPass();
                canvas.EndTag();
                if (!moved)
                    return;
            }

            throw new LayoutException("cover", "its references move the pages that they lead to");
        }
        finally
        {
            context.End();
        }
    }

    /// <returns>True when a section starts on another page than was thought.</returns>
    private bool RunPass()
    {
        var (document, moved, before) = (context.Document, false, pages);
        page = 0;
        cover.Place(document.Cover, beginCover);
        context.Heading = TagRole.H3;
        var y = double.MaxValue;
        for (var i = 0; i < document.Sections.Length; i++)
        {
            y = Place(document.Sections[i], y, out var start);
            moved |= context.SectionPages[i] != start;
            context.SectionPages[i] = start;
        }

        return moved || page != before;
    }

    private double Place(Section section, double y, out int start)
    {
        var space = context.Frame.Content;
        var under = section.Start == SectionStart.SamePage && FitsUnder(section, y);
        if (under)
        {
            space = space with { Y = y + sections.Parting };
            context.DrawRule(space, space.Y, context.PenOf(RuleWeight.Section));
            space = space.Below(Millimetres.Of(4));
        }
        else
            BeginPage();

        start = page;
        context.Canvas?.Destination(section.Id, Math.Max(0, space.Y - Millimetres.Of(4)));
        context.Canvas?.Bookmark(section.Label);
        context.Canvas?.BeginTag(new Tag(TagRole.Sect) { Title = section.Label });
        var end = PlaceBlocks(section, space.Below(sections.Place(section, space, under)));
        context.Canvas?.EndTag();
        return end;
    }

    private double PlaceBlocks(Section section, Space space)
    {
        var isFresh = false;
        while (true)
        {
            var plan = FlowLayout.Lay(context, section.Blocks, space);
            if (plan.Kind == PlanKind.Full)
                return space.Y + plan.Height;
            if (plan.Kind == PlanKind.Wrap && isFresh)
                throw new LayoutException(section.Id, plan.Reason!);
            BeginPage();
            space = context.Frame.Content with { Progress = plan.Kind == PlanKind.Partial ? plan.Rest : space.Progress };
            isFresh = true;
        }
    }

    private bool FitsUnder(Section section, double y)
    {
        var canvas = context.Canvas;
        context.Canvas = null;
        var space = context.Frame.Content with { Y = y + sections.Parting + Millimetres.Of(4) };
        var head = sections.Place(section, space, isUnder: true);
        var fits = space.Holds(head) && FlowLayout.BeginningFits(context, section.Blocks, space.Below(head));
        context.Canvas = canvas;
        return fits;
    }

    private void BeginPage(bool isCover = false)
    {
        page++;
        if (context.Canvas is not { } canvas)
            return;
        var (frame, info) = (context.Frame, context.Document.Info);
        canvas.BeginPage(frame.Width, frame.Height);
        if (isCover)
            return;
        var (header, footer) = (frame.Content with { Y = PageFrame.Header }, frame.Content with { Y = frame.Footer - TypeScale.Of(TextStyle.Note).Leading });
        if (canvas.BeginStamp(ArtifactKind.Header))
        {
            DrawStart(info.HeaderStart, header, DrawEnd(info.HeaderEnd, header));
            canvas.EndStamp();
        }

        if (canvas.BeginStamp(ArtifactKind.Footer))
        {
            DrawFooter(info, footer);
            canvas.EndStamp();
        }

        canvas.BeginArtifact(ArtifactKind.Footer);
        DrawEnd(NumberOf(page), footer);
        canvas.EndArtifact();
    }

    private string NumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} / {pages}");

    // But for the page's number, to which it leaves the room that the last one takes.
    private void DrawFooter(DocumentInfo info, in Space strip)
    {
        var taken = context.Shaper.Measure(NumberOf(pages), TextStyle.Note) + Millimetres.Gutter;
        DrawStart(info.Footer, strip, taken);
        if (info.Author is { } author)
            DrawAuthor(author, strip with { Width = strip.Width - taken });
    }

    // Between the footer's text and the page number, as much of it as there is room for.
    private void DrawAuthor(string author, in Space strip)
    {
        var room = strip.Width - context.Shaper.Measure(context.Document.Info.Footer, TextStyle.Note) - Millimetres.Gutter;
        if (room < LeastAuthor)
            return;
        context.Text.SetShortened(author, TextStyle.Note, context.Document.Info.Accent is null ? Ink.Ink3 : Ink.Accent, room);
        context.Text.Draw(strip, TextAlign.End);
    }

    private void DrawStart(string text, in Space strip, double taken)
    {
        context.Text.SetShortened(text, TextStyle.Note, Ink.Ink3, strip.Width - Math.Min(taken, Millimetres.Columns(5)));
        context.Text.Draw(strip);
    }

    /// <returns>What it takes of the strip, with the gap before it.</returns>
    private double DrawEnd(string text, in Space strip)
    {
        context.Text.SetShortened(text, TextStyle.Note, Ink.Ink3, Millimetres.Columns(5));
        context.Text.Draw(strip, TextAlign.End);
        return context.Shaper.Measure(text, TextStyle.Note) + Millimetres.Gutter;
    }
}
