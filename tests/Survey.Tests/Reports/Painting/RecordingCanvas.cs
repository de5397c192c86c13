using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Painting;
using Survey.Reports.Typography;

namespace Survey.Tests.Reports.Painting;

/// <summary>A canvas that writes down what is drawn.</summary>
internal sealed class RecordingCanvas : ICanvas
{
    private readonly Stack<int> open = new();
    private ArtifactKind? artifact;

    public List<RecordedPage> Pages { get; } = [];

    public List<Tag> Tags { get; } = [];

    public List<string> Bookmarks { get; } = [];

    public Dictionary<string, int> Destinations { get; } = [];

    public void BeginDocument()
    {
        Pages.Clear();
        Tags.Clear();
        Bookmarks.Clear();
        Destinations.Clear();
        open.Clear();
    }

    public void BeginPage(double width, double height) => Pages.Add(new RecordedPage(width, height));

    public void Rectangle(Box box, Rgb? fill, Pen? outline = null) => Shape(box);

    public void Line(Spot from, Spot to, Pen pen) =>
        Shape(new Box(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));

    public void Polygon(ReadOnlySpan<Spot> corners, Rgb? fill, Pen? outline = null)
    {
        foreach (var corner in corners)
            Shape(new Box(corner.X, corner.Y, 0, 0));
    }

    public void Circle(Spot centre, double radius, Rgb? fill, Pen? outline = null) =>
        Shape(new Box(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius));

    public void Text(Spot at, in TextPiece piece, TypeSize type, Rgb colour)
    {
        var text = piece.Characters.ToString().Replace('\n', ' ');
        var width = TextShaper.WidthOf(piece.Shaped, piece.Start, piece.End - (text.Length - text.TrimEnd(' ').Length), type);
        Pages[^1].Texts.Add(new RecordedText(text, new Box(at.X, at.Y - (0.73 * type.Size), width, 0.73 * type.Size), type, colour, Owner));
    }

    public void Picture(Box box, Picture picture) => Shape(box);

    public int BeginTag(in Tag tag)
    {
        Tags.Add(tag);
        open.Push(Tags.Count - 1);
        return Tags.Count - 1;
    }

    public void ResumeTag(int tag) => open.Push(tag);

    public void EndTag() => open.Pop();

    public void BeginArtifact(ArtifactKind kind) => artifact = kind;

    public void EndArtifact() => artifact = null;

    public bool BeginStamp(ArtifactKind kind)
    {
        BeginArtifact(kind);
        return true;
    }

    public void EndStamp() => EndArtifact();

    public void Link(Box box, string destination, string description) => Pages[^1].Links.Add((box, destination, Tags[open.Peek()].Role));

    public void Destination(string name, double y) => Destinations[name] = Pages.Count;

    public void Bookmark(string title) => Bookmarks.Add(title);

    private string Owner => artifact is { } kind ? $"({kind})" : open.Count > 0 ? Tags[open.Peek()].Role.ToString() : "(none)";

    private void Shape(Box box) => Pages[^1].Shapes.Add((box, Owner));
}

/// <summary>What one page holds.</summary>
internal sealed record RecordedPage(double Width, double Height)
{
    public List<RecordedText> Texts { get; } = [];

    public List<(Box Box, string Owner)> Shapes { get; } = [];

    public List<(Box Box, string Destination, TagRole Role)> Links { get; } = [];
}

/// <summary>A piece of text: its box reaches from the baseline to the height of capitals.</summary>
internal sealed record RecordedText(string Text, Box Box, TypeSize Type, Rgb Colour, string Owner);
