using System.Collections.Immutable;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Painting.Pdf;

/// <summary>A document with one block of every kind, and of every shape: what painting takes the first time, it takes for this one.</summary>
internal static class Specimen
{
    private const string Word = "a 0";
    private const string Section = "a";
    private static readonly RichText Text = new([Run.Of(Word), Run.Of(Word, Emphasis.Strong)]);

    /// <summary>Makes it.</summary>
    public static ReportDocument Make()
    {
        var drawing = new Chart(Word, new Shapes(), Word, Text);
        return new ReportDocument(
            new DocumentInfo
            {
                Title = Word,
                Subject = Word,
                Author = Word,
                Language = "en",
                Company = Word,
                Date = DateTimeOffset.UnixEpoch,
                DateText = Word,
                Paper = PaperSize.A4,
                HeaderStart = Word,
                HeaderEnd = Word,
                Footer = Word,
                Navigation = new NavigationLabels(Word, Word, Word),
            },
            new Cover(Word, null, Word, Word, drawing, new Contents(Word), [new CoverFact(Word, [Word])]),
            [
                new Section(Section, Word, Word, Word, Text, SectionStart.NewPage, [.. Blocks(drawing)]),
                new Section("b", Word, Word, Word, Text, SectionStart.SamePage, [new Rule(), new Paragraph(Text)]),
            ]);
    }

    private static ImmutableArray<Block> Blocks(Chart drawing) =>
    [
        new Columns(new Column(6, new Heading(Word), new Paragraph(Lines())), new Column(6, new KeyFigure(Word, Word, Text), drawing)),
        new Group(new Heading(Word), new ItemList([Text])),
        new FindingsAndActions(Word, Word, Word, [new Finding(Word, Text)], [new PlannedAction(Word, Word, Word)]),
        new Callout(Word, Text),
        new Rule(),
        new RecommendationCard { Number = 1, Title = Word, Lead = Text, Grounds = Text, Steps = [new CardStep(Word, Word)], Measure = Text },
        Table(TableStyle.Dense),
        Table(TableStyle.Sheet),
        new Quotation(Word),
        new PageBreak(),
        new Paragraph(new RichText([Run.Reference(Section, Run.PageMark)])),
    ];

    private static Table Table(TableStyle style) => new(
        Word, [new TableColumn(Word, 1), new TableColumn(Word, 1, TextAlign.End)],
        [
            new TableRow([TableCell.Of(Text)], IsGroup: true),
            new TableRow([TableCell.Of(Text), TableCell.Drawn(new Shapes(), Word)]),
            new TableRow([TableCell.Of(Text), TableCell.Of(Word)]),
        ],
        style);

    // Long enough to be broken.
    private static RichText Lines() => RichText.Of(string.Join(' ', Enumerable.Repeat(Word, 40)));

    private sealed record Shapes : Figure
    {
        private const double Size = 20;
        private static readonly Stroke Line = new(Ink.Ink, 1, Dashed: true);

        public override double MeasureHeight(in FigureSpace space) => Size;

        public override void Draw(in FigureSpace space, IDrawing drawing)
        {
            var box = new Box(0, 0, Size, Size);
            drawing.Rectangle(box, Ink.Accent, Line);
            drawing.Line(new Spot(0, 0), new Spot(Size, 0), Line);
            drawing.Polygon([new Spot(0, 0), new Spot(Size, 0), new Spot(0, Size)], Ink.Ink, Line);
            drawing.Circle(new Spot(0, 0), Size, Ink.Ink);
            drawing.Hatch(box, Ink.Ink);
            drawing.Text(new Spot(0, Size), Word, TextStyle.Note, anchor: TextAlign.Middle);
        }
    }
}
