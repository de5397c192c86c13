using Survey.Reports.Charts;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>
/// Writes one line: parts it into pieces of one direction, finds where each is seen, writes them in the order in which they are read, and marks
/// links.
/// </summary>
/// <param name="context">The document.</param>
internal sealed class LineWriter(LayoutContext context)
{
    private readonly GrowingArray<Piece> pieces = new();
    private readonly List<int> seen = [];

    /// <summary>Writes a line.</summary>
    /// <param name="at">Where its baseline begins.</param>
    /// <param name="runs">The runs of the paragraph.</param>
    /// <param name="line">The line.</param>
    public void Write(Spot at, ReadOnlySpan<StyledRun> runs, in TextLine line)
    {
        if (context.Canvas is not { } canvas)
            return;
        if (runs.Length == 1 && runs[0] is { Section: null, Shaped: { Runs.Length: 1 } only } && !only.Runs[0].RightToLeft)
        {
            WriteOnly(canvas, at, runs[0], line);
            return;
        }

        Part(runs, line);
        Place(at.X, runs);
        for (var i = 0; i < pieces.Count; i++)
        {
            ref readonly var piece = ref pieces[i];
            ref readonly var run = ref runs[piece.Run];
            var place = at with { X = piece.X };
            if (run.Section is { } section)
                WriteLink(canvas, place, run, piece, section);
            else
                canvas.Text(place, piece.Text, run.Type, run.Colour);
        }
    }

    // Most lines are one piece, which stands where the line does.
    private static void WriteOnly(ICanvas canvas, Spot at, in StyledRun run, in TextLine line)
    {
        var end = line.LastRun == 0 ? EndOf(run.Shaped, line.EndGlyph, line.FirstGlyph) : run.Shaped.Glyphs.Length;
        if (line.FirstGlyph < end)
            canvas.Text(at, new TextPiece(run.Shaped, 0, line.FirstGlyph, end), run.Type, run.Colour);
    }

    private static void WriteLink(ICanvas canvas, Spot at, in StyledRun run, in Piece piece, string section)
    {
        canvas.BeginTag(new Tag(TagRole.Link));
        canvas.Text(at, piece.Text, run.Type, run.Colour);
        canvas.Link(new Box(at.X, at.Y - run.Type.Size, run.WidthOf(piece.Text.Start, piece.Text.End), run.Type.Leading), section, run.Shaped.Text);
        canvas.EndTag();
    }

    private void Part(ReadOnlySpan<StyledRun> runs, in TextLine line)
    {
        pieces.Rewind();
        for (var run = line.FirstRun; run <= line.LastRun && run < runs.Length; run++)
        {
            var shaped = runs[run].Shaped;
            var start = run == line.FirstRun ? line.FirstGlyph : 0;
            var end = run == line.LastRun ? EndOf(shaped, line.EndGlyph, run > line.FirstRun ? -1 : line.FirstGlyph) : shaped.Glyphs.Length;
            for (var i = 0; i < shaped.Runs.Length; i++)
            {
                var (from, to) = (Math.Max(start, shaped.Runs[i].Start), Math.Min(end, shaped.Runs[i].End));
                if (shaped.Runs[i].RightToLeft)
                    PartWords(run, shaped, i, from, to, run == line.LastRun ? Math.Min(to, line.EndGlyph) : to);
                else if (from < to)
                    pieces.Add(new Piece(run, new TextPiece(shaped, i, from, to), shaped.Runs[i].Level, 0));
            }
        }
    }

    // From right to left every word is a piece, with the spaces after it: the glyphs of a piece stand in the order in which they are seen, and
    // words that are read one after the other are to be written so. Punctuation is a piece of its own: some readers take it to have no direction.
    // So is every character that reads otherwise than it looks: readers would turn what is told of several at once.
    private void PartWords(int run, ShapedText shaped, int part, int from, int to, int lineEnd)
    {
        for (var start = from; start < lineEnd;)
        {
            var end = start + 1;
            while (end < lineEnd && !(shaped.Runs[part].SaysMore && shaped.BeginsCluster(end)) && !EndsPiece(CharacterAt(shaped, end - 1), CharacterAt(shaped, end)))
                end++;
            pieces.Add(new Piece(run, new TextPiece(shaped, part, start, end), shaped.Runs[part].Level, 0));
            start = end;
        }

        // Rule L1: the space at which the line was broken stands at its end, as lines here begin at the left.
        if (from < to && lineEnd < to)
            pieces.Add(new Piece(run, new TextPiece(shaped, part, lineEnd, to), 0, 0));
    }

    private static char CharacterAt(ShapedText shaped, int glyph) => shaped.Text[shaped.Glyphs[glyph].Cluster];

    private static bool EndsPiece(char before, char after) => !LineBreakRules.IsSpace(after)
        && (LineBreakRules.IsSpace(before) || char.IsPunctuation(before) != char.IsPunctuation(after));

    // The space or line end at which a line was broken is written too, as a space: nobody sees it, and who hears or copies the text needs it
    // between two words.
    private static int EndOf(ShapedText shaped, int end, int first) =>
        end > first && end < shaped.Glyphs.Length && shaped.Text[shaped.Glyphs[end].Cluster] is ' ' or '\n' ? end + 1 : end;

    private void Place(double x, ReadOnlySpan<StyledRun> runs)
    {
        Reorder();
        foreach (var index in seen)
        {
            ref var piece = ref pieces[index];
            piece = piece with { X = x };
            x += runs[piece.Run].WidthOf(piece.Text.Start, piece.Text.End);
        }
    }

    // Rule L2 of Unicode Standard Annex 9: from the highest level down to 1, what lies at it or above is reversed.
    private void Reorder()
    {
        var highest = 0;
        seen.Clear();
        for (var i = 0; i < pieces.Count; i++)
        {
            seen.Add(i);
            highest = Math.Max(highest, pieces[i].Level);
        }

        for (var level = highest; level > 0; level--)
        {
            for (var start = 0; start < seen.Count; start++)
            {
                var end = start;
                while (end < seen.Count && pieces[seen[end]].Level >= level)
                    end++;
                if (end - start > 1)
                    seen.Reverse(start, end - start);
                start = Math.Max(start, end);
            }
        }
    }

    private readonly record struct Piece(int Run, TextPiece Text, byte Level, double X);
}
