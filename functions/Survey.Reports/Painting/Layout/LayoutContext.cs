using Survey.Reports.Blocks;
using Survey.Reports.Charts;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>What all elements share while one document is laid out.</summary>
internal sealed class LayoutContext
{
    private readonly GrowingArray<Progress> progress = new();

    /// <summary>Makes a context.</summary>
    /// <param name="shaper">Shapes and measures text.</param>
    public LayoutContext(TextShaper shaper)
    {
        Shaper = shaper;
        Text = new TextSetter(this);
        Tables = new TableMeasures(this);
        Blocks = new BlockLayouts(this);
        Drawing = new CanvasDrawing(this);
    }

    /// <summary>Shapes and measures text.</summary>
    public TextShaper Shaper { get; }

    /// <summary>Sets paragraphs.</summary>
    public TextSetter Text { get; }

    /// <summary>Lays out blocks of every kind.</summary>
    public BlockLayouts Blocks { get; }

    /// <summary>Measures of tables.</summary>
    public TableMeasures Tables { get; }

    /// <summary>Draws figures.</summary>
    public CanvasDrawing Drawing { get; }

    /// <summary>What is drawn on; null while a pass only measures.</summary>
    public ICanvas? Canvas { get; set; }

    /// <summary>The document.</summary>
    public ReportDocument Document { get; private set; } = null!;

    /// <summary>The places of its pages.</summary>
    public PageFrame Frame { get; private set; }

    /// <summary>Pages on which sections start, by their index; 0 where unknown.</summary>
    public int[] SectionPages { get; private set; } = [];

    /// <summary>Role of a heading inside what is laid out: below a section's title, or below the document's on the cover.</summary>
    public TagRole Heading { get; set; }

    /// <summary>Starts a document.</summary>
    public void Begin(ReportDocument document)
    {
        Document = document;
        Frame = PageFrame.Of(document.Info.Paper);
        if (SectionPages.Length != document.Sections.Length)
            SectionPages = new int[document.Sections.Length];
        Array.Clear(SectionPages);
    }

    /// <summary>Forgets the document: nothing of it stays in memory for the next one to find.</summary>
    public void End()
    {
        Document = null!;
        Canvas = null;
        progress.Clear();
        Blocks.Forget();
        Tables.Forget();
        Text.Forget();
    }

    /// <summary>The space of a figure of some width.</summary>
    public FigureSpace SpaceOf(double width) => new(width, FigureLayout.Wide, Shaper) { Stretch = Frame.Stretch };

    /// <summary>Value of a colour token in this document.</summary>
    public Rgb ColourOf(Ink ink) => Palette.Of(ink, Document.Info.Accent);

    /// <summary>True once the page of a section was asked for: what was measured then holds only as long as the pages stay.</summary>
    public bool AskedForPage { get; set; }

    /// <summary>Page of a section, from 1; 0 where unknown.</summary>
    /// <exception cref="InvalidOperationException">No section has this id.</exception>
    public int PageOf(string section)
    {
        AskedForPage = true;
        for (var i = 0; i < Document.Sections.Length; i++)
            if (Document.Sections[i].Id == section)
                return SectionPages[i];
        throw new InvalidOperationException($"A reference leads to \"{section}\", and no section is called that.");
    }

    /// <summary>Keeps where a block goes on.</summary>
    /// <returns>What finds it again; never 0.</returns>
    public int Keep(Progress where)
    {
        progress.Add(where);
        return progress.Count;
    }

    /// <summary>Where a block goes on.</summary>
    /// <param name="kept">What <see cref="Keep"/> returned; 0 for the beginning.</param>
    public Progress Recall(int kept) => kept == 0 ? new Progress(0, 0, -1) : progress[kept - 1];

    /// <summary>Draws a rule across a space, as decoration.</summary>
    public void DrawRule(in Space space, double y, Pen pen)
    {
        if (Canvas is not { } canvas)
            return;
        canvas.BeginArtifact(ArtifactKind.Layout);
        canvas.Line(new Spot(space.X, y), new Spot(space.X + space.Width, y), pen);
        canvas.EndArtifact();
    }

    /// <summary>The pen of a rule.</summary>
    public Pen PenOf(RuleWeight weight) => weight == RuleWeight.Section
        ? new Pen(ColourOf(Ink.Ink), Millimetres.Of(0.25))
        : new Pen(ColourOf(Ink.Rule), Millimetres.Of(0.2));
}
