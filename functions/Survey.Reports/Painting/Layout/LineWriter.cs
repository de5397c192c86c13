using Survey.Reports.Charts;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>Writes one line: parts it into pieces of one direction, puts them into the order in which they are seen, and marks links.</summary>
/// <param name="context">The document.</param>
internal sealed class LineWriter(LayoutContext context)
{
    private readonly GrowingArray<Piece> pieces = new();

    /// <summary>Writes a line.</summary>
    /// <param name="at">Where its baseline begins.</param>
    /// <param name="runs">The runs of the paragraph.</param>
    /// <param name="line">The line.</param>
    public void Write(Spot at, ReadOnlySpan<StyledRun> runs, in TextLine line)
    {
        if (context.Canvas is not { } canvas)
            return;
        Part(runs, line);
        Reorder();
        for (var i = 0; i < pieces.Count; i++)
        {
            ref readonly var piece = ref pieces[i];
            ref readonly var run = ref runs[piece.Run];
            var width = run.WidthOf(piece.Text.Start, piece.Text.End);
            if (run.Section is { } section)
                WriteLink(canvas, at, run, piece, width, section);
            else
                canvas.Text(at, piece.Text, run.Type, run.Colour);
            at = at with { X = at.X + width };
        }
    }

    private static void WriteLink(ICanvas canvas, Spot at, in StyledRun run, in Piece piece, double width, string section)
    {
        canvas.BeginTag(new Tag(TagRole.Link));
        canvas.Text(at, piece.Text, run.Type, run.Colour);
        canvas.Link(new Box(at.X, at.Y - run.Type.Size, width, run.Type.Leading), section, run.Shaped.Text);
        canvas.EndTag();
    }

    private void Part(ReadOnlySpan<StyledRun> runs, in TextLine line)
    {
        pieces.Clear();
        for (var run = line.FirstRun; run <= line.LastRun && run < runs.Length; run++)
        {
            var shaped = runs[run].Shaped;
            var start = run == line.FirstRun ? line.FirstGlyph : 0;
            var end = run == line.LastRun ? EndOf(shaped, line.EndGlyph, run > line.FirstRun ? -1 : line.FirstGlyph) : shaped.Glyphs.Length;
            for (var i = 0; i < shaped.Runs.Length; i++)
            {
                var (from, to) = (Math.Max(start, shaped.Runs[i].Start), Math.Min(end, shaped.Runs[i].End));
                if (from < to)
                    pieces.Add(new Piece(run, new TextPiece(shaped, i, from, to), shaped.Runs[i].Level));
            }
        }
    }

    // The space at which a line was broken is written too: nobody sees it, and who hears or copies the text needs it between two words.
    private static int EndOf(ShapedText shaped, int end, int first) =>
        end > first && end < shaped.Glyphs.Length && shaped.Text[shaped.Glyphs[end].Cluster] == ' ' ? end + 1 : end;

    // Rule L2 of Unicode Standard Annex 9: from the highest level down to 1, what lies at it or above is reversed.
    private void Reorder()
    {
        var highest = 0;
        for (var i = 0; i < pieces.Count; i++)
            highest = Math.Max(highest, pieces[i].Level);
        for (var level = highest; level > 0; level--)
        {
            for (var start = 0; start < pieces.Count; start++)
            {
                var end = start;
                while (end < pieces.Count && pieces[end].Level >= level)
                    end++;
                if (end - start > 1)
                    pieces.Slice(start, end - start).Reverse();
                start = Math.Max(start, end);
            }
        }
    }

    private readonly record struct Piece(int Run, TextPiece Text, byte Level);
}
