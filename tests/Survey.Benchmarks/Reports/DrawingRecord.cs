using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Painting;

namespace Survey.Benchmarks.Reports;

/// <summary>Everything that was drawn, to be drawn again: what a painter costs without composition, shaping and layout.</summary>
internal sealed class DrawingRecord : ICanvas
{
    private readonly List<Action<ICanvas>> _calls = [];
    private readonly HashSet<ArtifactKind> _stamps = [];
    private int _tags;

    /// <summary>Draws all of it on another canvas.</summary>
    public void Replay(ICanvas canvas)
    {
        foreach (var call in _calls)
            call(canvas);
    }

    public void BeginDocument()
    {
        _calls.Clear();
        _stamps.Clear();
        _tags = 0;
        _calls.Add(canvas => canvas.BeginDocument());
    }

    public void BeginPage(double width, double height) => _calls.Add(canvas => canvas.BeginPage(width, height));

    public void Rectangle(Box box, Rgb? fill, Pen? outline = null) => _calls.Add(canvas => canvas.Rectangle(box, fill, outline));

    public void Line(Spot from, Spot to, Pen pen) => _calls.Add(canvas => canvas.Line(from, to, pen));

    public void Polygon(ReadOnlySpan<Spot> corners, Rgb? fill, Pen? outline = null)
    {
        var kept = corners.ToArray();
        _calls.Add(canvas => canvas.Polygon(kept, fill, outline));
    }

    public void Circle(Spot centre, double radius, Rgb? fill, Pen? outline = null) => _calls.Add(canvas => canvas.Circle(centre, radius, fill, outline));

    public void Text(Spot at, in TextPiece piece, TypeSize type, Rgb colour)
    {
        var kept = piece;
        _calls.Add(canvas => canvas.Text(at, kept, type, colour));
    }

    public void Picture(Box box, Picture picture) => _calls.Add(canvas => canvas.Picture(box, picture));

    public int BeginTag(in Tag tag)
    {
        var kept = tag;
        _calls.Add(canvas => canvas.BeginTag(kept));
        return _tags++;
    }

    public void ResumeTag(int tag) => _calls.Add(canvas => canvas.ResumeTag(tag));

    public void EndTag() => _calls.Add(canvas => canvas.EndTag());

    public void BeginArtifact(ArtifactKind kind) => _calls.Add(canvas => canvas.BeginArtifact(kind));

    public void EndArtifact() => _calls.Add(canvas => canvas.EndArtifact());

    public bool BeginStamp(ArtifactKind kind)
    {
        _calls.Add(canvas => canvas.BeginStamp(kind));
        return _stamps.Add(kind);
    }

    public void EndStamp() => _calls.Add(canvas => canvas.EndStamp());

    public void Link(Box box, string destination, string description) => _calls.Add(canvas => canvas.Link(box, destination, description));

    public void Destination(string name, double y) => _calls.Add(canvas => canvas.Destination(name, y));

    public void Bookmark(string title) => _calls.Add(canvas => canvas.Bookmark(title));
}
