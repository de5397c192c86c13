using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting;

/// <summary>
/// Where layout and painting meet: pages, shapes, text, and the logical structure around them. Units are points, the origin is the upper left
/// corner of the page, y runs down. What is drawn while no tag is open is decoration: an artifact.
/// </summary>
internal interface ICanvas
{
    /// <summary>Starts a document; what was drawn before is forgotten.</summary>
    void BeginDocument();

    /// <summary>Starts a page; the one before it is complete then.</summary>
    void BeginPage(double width, double height);

    /// <summary>A rectangle.</summary>
    void Rectangle(Box box, Rgb? fill, Pen? outline = null);

    /// <summary>A straight line.</summary>
    void Line(Spot from, Spot to, Pen pen);

    /// <summary>A closed polygon of at least three corners.</summary>
    void Polygon(ReadOnlySpan<Spot> corners, Rgb? fill, Pen? outline = null);

    /// <summary>A circle.</summary>
    void Circle(Spot centre, double radius, Rgb? fill, Pen? outline = null);

    /// <summary>Glyphs on one line, from left to right as they are seen.</summary>
    /// <param name="at">Where the baseline begins.</param>
    /// <param name="piece">The glyphs: all of one run.</param>
    /// <param name="type">Size and tracking.</param>
    /// <param name="colour">Their colour.</param>
    void Text(Spot at, in TextPiece piece, TypeSize type, Rgb colour);

    /// <summary>A raster picture, stretched over a box.</summary>
    void Picture(Box box, Picture picture);

    /// <summary>Opens an element of the structure inside the open one.</summary>
    /// <returns>A number by which <see cref="ResumeTag"/> finds it again.</returns>
    int BeginTag(in Tag tag);

    /// <summary>Opens an element again that was closed, on a later page; the elements around it stay closed.</summary>
    void ResumeTag(int tag);

    /// <summary>Closes the element that was opened last.</summary>
    void EndTag();

    /// <summary>Draws decoration until <see cref="EndArtifact"/>, whatever tags are open.</summary>
    void BeginArtifact(ArtifactKind kind);

    /// <summary>Ends the decoration.</summary>
    void EndArtifact();

    /// <summary>
    /// Puts decoration on the page that looks the same on every page that has it, in the same place; there is one of a kind in a document.
    /// </summary>
    /// <returns>
    /// True when the canvas wants it drawn now, until <see cref="EndStamp"/>; false when it has put there what was drawn on an earlier page.
    /// </returns>
    bool BeginStamp(ArtifactKind kind);

    /// <summary>Ends the decoration that <see cref="BeginStamp"/> asked for.</summary>
    void EndStamp();

    /// <summary>Makes a box of the page lead to a destination; belongs to the open tag, a <see cref="TagRole.Link"/>.</summary>
    /// <param name="box">Where.</param>
    /// <param name="destination">Name of the destination, anywhere in the document.</param>
    /// <param name="description">Where it leads, in words.</param>
    void Link(Box box, string destination, string description);

    /// <summary>Names a place of the page.</summary>
    void Destination(string name, double y);

    /// <summary>Adds a bookmark to the place that was named last.</summary>
    void Bookmark(string title);
}
