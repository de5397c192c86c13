using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Writes the operators of content streams, one page after another (ISO 32000-1, annex A), and each state only when it changes.</summary>
internal sealed class ContentWriter : IDisposable
{
    // Length of the handles of four Bézier curves that come closest to a circle of radius 1.
    private const double CircleHandle = 0.5522847498;

    private readonly PdfBuffer page;
    private readonly GlyphWriter text;
    private readonly PdfColours colours;
    private double height;
    private Rgb? fill;
    private Rgb? strokeColour;
    private double strokeWidth;
    private bool dashed;
    private bool inContent;
    private bool insideText;

    /// <summary>Makes a writer.</summary>
    /// <param name="fonts">Where the fonts of the document are noted.</param>
    /// <param name="colours">Where its colours are.</param>
    /// <param name="capacity">Bytes expected.</param>
    public ContentWriter(PdfFonts fonts, PdfColours colours, int capacity)
    {
        page = new PdfBuffer(capacity);
        (text, this.colours) = (new GlyphWriter(page, fonts), colours);
    }

    /// <summary>What was written, all pages in one.</summary>
    public ReadOnlySpan<byte> Written => page.Written;

    /// <summary>Forgets all pages.</summary>
    public void Reset() => page.Clear();

    /// <summary>False when what is open now stands inside a text object, so that it can hold text alone.</summary>
    public bool TakesShapes => !insideText;

    /// <summary>Starts a page.</summary>
    public void Begin(double pageHeight)
    {
        height = pageHeight;
        (fill, strokeColour, strokeWidth, dashed) = (null, null, 0, false);
        (inContent, insideText) = (false, false);
        text.Reset();
        page.Write("/C cs/C CS\n"u8);
    }

    /// <summary>Opens a piece of content that belongs to the structure.</summary>
    /// <param name="role">Role of its element.</param>
    /// <param name="number">Its number on the page.</param>
    /// <param name="textOnly">True when nothing but text stands in it: one text object then holds it together with its neighbours.</param>
    public void BeginContent(TagRole role, int number, bool textOnly)
    {
        EndContent(textOnly);
        page.WriteByte((byte)'/');
        page.Write(StructureNames.Of(role));
        page.Write("<</MCID "u8);
        page.WriteNumber(number);
        page.Write(">>BDC\n"u8);
        inContent = true;
    }

    /// <summary>Opens a piece of decoration.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="textOnly">True when nothing but text stands in it.</param>
    public void BeginArtifact(ArtifactKind kind, bool textOnly)
    {
        EndContent(textOnly);
        page.Write(kind switch
        {
            ArtifactKind.Header => "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"u8,
            ArtifactKind.Footer => "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"u8,
            ArtifactKind.Repeated => "/Artifact<</Type/Pagination>>BDC\n"u8,
            _ => "/Artifact BMC\n"u8,
        });
        inContent = true;
    }

    /// <summary>Puts decoration there that is drawn elsewhere.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="number">Its number among the resources.</param>
    public void Stamp(ArtifactKind kind, int number)
    {
        BeginArtifact(kind, textOnly: false);
        page.Write("/S"u8);
        page.WriteNumber(number);
        page.Write(" Do\n"u8);
    }

    /// <summary>Ends the page.</summary>
    public void End()
    {
        EndContent(staysInText: false);
        inContent = false;
    }

    /// <summary>A rectangle.</summary>
    public void Rectangle(Box box, Rgb? inside, Pen? outline)
    {
        Use(inside, outline);
        Point(box.X, box.Bottom);
        page.WritePoints(box.Width);
        page.WriteByte((byte)' ');
        page.WritePoints(box.Height);
        page.Write(" re "u8);
        Paint(inside, outline, closed: true);
    }

    /// <summary>A line.</summary>
    public void Line(Spot from, Spot to, Pen pen)
    {
        Use(null, pen);
        Point(from.X, from.Y);
        page.Write("m "u8);
        Point(to.X, to.Y);
        page.Write("l S\n"u8);
    }

    /// <summary>A closed polygon.</summary>
    public void Polygon(ReadOnlySpan<Spot> corners, Rgb? inside, Pen? outline)
    {
        Use(inside, outline);
        for (var i = 0; i < corners.Length; i++)
        {
            Point(corners[i].X, corners[i].Y);
            page.Write(i == 0 ? "m "u8 : "l "u8);
        }

        Paint(inside, outline, closed: false);
    }

    /// <summary>A circle.</summary>
    public void Circle(Spot centre, double radius, Rgb? inside, Pen? outline)
    {
        Use(inside, outline);
        var (x, y, handle) = (centre.X, centre.Y, radius * CircleHandle);
        Point(x + radius, y);
        page.Write("m "u8);
        Curve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
        Curve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
        Curve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
        Curve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
        Paint(inside, outline, closed: false);
    }

    /// <summary>Glyphs of one run.</summary>
    public void Text(Spot at, in TextPiece piece, TypeSize type, Rgb colour)
    {
        if (fill != colour)
        {
            fill = colour;
            page.WriteNumber(colours.NumberOf(colour));
            page.Write(" sc\n"u8);
        }

        text.Write(at.X, height - at.Y, piece, type);
    }

    /// <summary>A picture by its number among the resources.</summary>
    public void Picture(Box box, int number)
    {
        text.End();
        page.Write("q "u8);
        page.WritePoints(box.Width);
        page.Write(" 0 0 "u8);
        page.WritePoints(box.Height);
        page.WriteByte((byte)' ');
        Point(box.X, box.Bottom);
        page.Write("cm /I"u8);
        page.WriteNumber(number);
        page.Write(" Do Q\n"u8);
    }

    /// <inheritdoc/>
    public void Dispose() => page.Dispose();

    // Marked content and text objects must lie inside one another: what began inside a text object ends before it, what began outside after it.
    private void EndContent(bool staysInText)
    {
        if (inContent)
        {
            if (!insideText)
                text.End();
            page.Write("EMC\n"u8);
        }

        if (staysInText)
            text.Begin();
        else
            text.End();
        insideText = staysInText;
    }

    private void Use(Rgb? inside, Pen? outline)
    {
        text.End();
        if (inside is { } colour && fill != inside)
        {
            page.WriteNumber(colours.NumberOf(colour));
            page.Write(" sc "u8);
            fill = inside;
        }

        if (outline is { } pen)
            Use(pen);
    }

    private void Use(in Pen pen)
    {
        if (strokeColour != pen.Colour)
        {
            page.WriteNumber(colours.NumberOf(pen.Colour));
            page.Write(" SC "u8);
            strokeColour = pen.Colour;
        }

        if (strokeWidth != pen.Width)
        {
            page.WritePoints(strokeWidth = pen.Width);
            page.Write(" w "u8);
        }

        if (dashed != pen.Dashed)
            page.Write((dashed = pen.Dashed) ? "[3 2]0 d "u8 : "[]0 d "u8);
    }

    private void Paint(Rgb? inside, Pen? outline, bool closed) => page.Write((inside, outline, closed) switch
    {
        (null, null, _) => "n\n"u8,
        (null, _, true) => "S\n"u8,
        (null, _, false) => "s\n"u8,
        (_, null, _) => "f\n"u8,
        (_, _, true) => "B\n"u8,
        (_, _, false) => "b\n"u8,
    });

    private void Curve(double x1, double y1, double x2, double y2, double x, double y)
    {
        Point(x1, y1);
        Point(x2, y2);
        Point(x, y);
        page.Write("c "u8);
    }

    private void Point(double x, double y)
    {
        page.WritePoints(x);
        page.WriteByte((byte)' ');
        page.WritePoints(height - y);
        page.WriteByte((byte)' ');
    }
}
