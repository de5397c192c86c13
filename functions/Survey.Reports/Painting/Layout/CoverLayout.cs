using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out the first page: company and logo, title, the only picture, contents, and facts at its foot.</summary>
/// <param name="context">The document.</param>
internal sealed class CoverLayout(LayoutContext context)
{
    private const int MostFacts = 4;

    private static double Top => Millimetres.Of(20);

    private static double LogoHeight => Millimetres.Of(14);

    private static double AccentHeight => Millimetres.Of(3);

    private static double LogoWidth => Millimetres.Of(50);

    /// <summary>Places it, on two pages where its texts are too long for one.</summary>
    /// <param name="cover">What to place.</param>
    /// <param name="beginPage">Starts a page.</param>
    /// <exception cref="LayoutException">A part of it does not fit on a page of its own.</exception>
    public void Place(Cover cover, Action beginPage)
    {
        beginPage();
        DrawAccent();
        context.Heading = TagRole.H2;
        var page = context.Frame.Content with { Y = Top, Bottom = context.Frame.Height - Millimetres.Of(22) };
        var above = PlaceCompany(cover, page) + Millimetres.Of(12);
        var lower = MeasureLower(cover, page);
        var title = MeasureTitle(cover);
        // The title stands at a quarter of the page, higher where what follows needs the room, never in the company's.
        var wanted = Math.Min(page.Bottom - lower - title - Millimetres.Of(12), context.Frame.Height * 0.26);
        var y = Math.Max(page.Y + above, wanted);
        if (y + title > page.Bottom || lower > page.Height)
            throw new LayoutException("cover", "its texts are too long");
        PlaceTitle(cover, page with { Y = y });
        if (y + title + lower > page.Bottom)
            beginPage();
        PlaceLower(cover, page with { Y = page.Bottom - lower });
    }

    private void DrawAccent()
    {
        if (context.Canvas is not { } canvas || context.Document.Info.Accent is null)
            return;
        canvas.BeginArtifact(ArtifactKind.Layout);
        canvas.Rectangle(new Box(0, 0, context.Frame.Width, AccentHeight), context.ColourOf(Ink.Accent));
        canvas.EndArtifact();
    }

    private double MeasureLower(Cover cover, in Space page)
    {
        var contents = context.Blocks.Measure(cover.Contents, page).Height + Millimetres.Of(8);
        var picture = cover.Picture is null ? 0 : context.Blocks.Measure(cover.Picture, page).Height + Millimetres.Of(12);
        return MeasureFacts(cover) + contents + picture;
    }

    private double PlaceCompany(Cover cover, in Space page)
    {
        var (width, height) = (page.Width, 0.0);
        if (cover.Logo is { } logo)
        {
            var scale = Math.Min(LogoWidth / logo.Width, LogoHeight / logo.Height);
            PlaceLogo(logo, new Box(page.X + page.Width - (logo.Width * scale), page.Y, logo.Width * scale, logo.Height * scale));
            width -= LogoWidth + Millimetres.Gutter;
            height = LogoHeight;
        }

        context.Text.Set(cover.Company, TextStyle.ChartTitle, Ink.Ink, width, balanced: true);
        Draw(TagRole.P, page);
        return Math.Max(height, context.Text.Height);
    }

    private void PlaceLogo(Picture logo, Box box)
    {
        if (context.Canvas is not { } canvas)
            return;
        canvas.BeginTag(new Tag(TagRole.Figure) { Alternative = logo.Alternative, Place = box });
        canvas.Picture(box, logo);
        canvas.EndTag();
    }

    private double MeasureTitle(Cover cover)
    {
        SetTitle(cover);
        var height = context.Text.Height;
        SetSubtitle(cover);
        return height + Millimetres.Of(8) + context.Text.Height;
    }

    private void PlaceTitle(Cover cover, in Space space)
    {
        SetTitle(cover);
        Draw(TagRole.H1, space);
        var used = context.Text.Height + Millimetres.Of(8);
        SetSubtitle(cover);
        Draw(TagRole.P, space.Below(used));
    }

    private void SetTitle(Cover cover) => context.Text.Set(cover.Title, TextStyle.Cover, Ink.Accent, Millimetres.Columns(10), balanced: true);

    private void SetSubtitle(Cover cover) => context.Text.Set(cover.Subtitle, TextStyle.CoverLead, Ink.Ink2, Millimetres.Columns(8), balanced: true);

    private void PlaceLower(Cover cover, Space space)
    {
        if (cover.Picture is { } picture)
            space = space.Below(Lay(picture, space) + Millimetres.Of(12));
        space = space.Below(Lay(cover.Contents, space) + Millimetres.Of(8));
        PlaceFacts(cover, space);
    }

    private double Lay(Block block, in Space space)
    {
        var height = context.Blocks.Measure(block, space).Height;
        if (context.Canvas is not null)
            context.Blocks.Lay(block, space);
        return height;
    }

    private double MeasureFacts(Cover cover)
    {
        var canvas = context.Canvas;
        context.Canvas = null;
        var height = PlaceFacts(cover, context.Frame.Content);
        context.Canvas = canvas;
        return height;
    }

    private double PlaceFacts(Cover cover, in Space space)
    {
        context.DrawRule(space, space.Y, context.PenOf(RuleWeight.Hairline));
        var count = Math.Clamp(cover.Facts.Length, 3, MostFacts);
        var width = ((space.Width + Millimetres.Gutter) / count) - Millimetres.Gutter;
        var height = 0.0;
        for (var i = 0; i < cover.Facts.Length; i++)
        {
            var place = space.Below(Millimetres.Of(4)) with { X = space.X + (i * (width + Millimetres.Gutter)), Width = width };
            height = Math.Max(height, PlaceFact(cover.Facts[i], place));
        }

        return Millimetres.Of(4) + height;
    }

    private double PlaceFact(CoverFact fact, in Space space)
    {
        context.Text.Set(fact.Label, TextStyle.Side, Ink.Ink2, space.Width);
        Draw(TagRole.P, space);
        var used = context.Text.Height;
        foreach (var line in fact.Lines)
        {
            context.Text.Set(line, TextStyle.SideStrong, Ink.Ink, space.Width);
            Draw(TagRole.P, space.Below(used));
            used += context.Text.Height;
        }

        return used;
    }

    private void Draw(TagRole role, in Space space)
    {
        if (context.Canvas is not { } canvas)
            return;
        canvas.BeginTag(new Tag(role));
        context.Text.Draw(space);
        canvas.EndTag();
    }
}
