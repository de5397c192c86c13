using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Layout;

/// <summary>
/// Breaks the runs of one paragraph into lines: as many words a line as fit, or, for titles, lines of about the same length. A word that is
/// longer than a line is parted between its characters. Used again and again; not by two threads at once.
/// </summary>
internal sealed class LineBreaker
{
    private const int None = -1;
    private const double Tolerance = 0.01;
    private const int MostBalanced = 6;
    private const double Evenness = 4;
    private const double ShortEnd = 0.3;
    private const double LeastFilled = 0.65;
    private const double LongTidy = 0.94;
    private const double ShortTidy = 0.74;

    private readonly GrowingArray<StyledRun> runs = new();
    private readonly GrowingArray<TextLine> lines = new();
    private readonly GrowingArray<RunStart> starts = new();
    private readonly GrowingArray<Mark> marks = new();
    private double total;
    private Place start;
    private double startPen;
    private int last;
    private Place lastEnd;
    private double lastWidth;

    /// <summary>The runs of the paragraph.</summary>
    public ReadOnlySpan<StyledRun> Runs => runs.Items;

    /// <summary>The lines that were made last.</summary>
    public ReadOnlySpan<TextLine> Lines => lines.Items;

    /// <summary>How many lines were made last.</summary>
    public int Count => lines.Count;

    /// <summary>Starts a paragraph.</summary>
    public void Clear()
    {
        runs.Rewind();
        starts.Rewind();
        marks.Rewind();
        total = 0;
    }

    /// <summary>Forgets all paragraphs.</summary>
    public void Forget()
    {
        runs.Wipe();
        starts.Wipe();
        Clear();
    }

    /// <summary>Adds a run.</summary>
    public void Add(in StyledRun run)
    {
        runs.Add(run);
        starts.Add(new RunStart(run.Shaped, total, run.Type.Tracking, run.Type.Size / FontFace.Scale));
        total = starts[starts.Count - 1].PenAt(run.Shaped.Glyphs.Length);
    }

    /// <summary>Makes the lines.</summary>
    /// <param name="width">Most width of a line.</param>
    public void Break(double width)
    {
        lines.Rewind();
        (start, startPen, last) = (default, 0, None);
        if (IsOneLine(width))
        {
            if (runs.Count > 0)
                lines.Add(new TextLine(0, 0, runs.Count, 0, total));
            return;
        }

        if (marks.Count == 0)
            FindMarks();
        var ends = marks.Items;
        for (var i = 0; i < ends.Length; i++)
        {
            ref readonly var mark = ref ends[i];
            if (!Precedes(start, mark.Next))
                continue;

            // A line that was begun within the spaces here holds none of them.
            var isBegun = Precedes(start, mark.End);
            var taken = isBegun ? mark.EndPen - startPen : 0;
            if (taken > width + Tolerance && EndBefore(mark, width))
            {
                i--;
                continue;
            }

            (last, lastEnd, lastWidth) = (i, isBegun ? mark.End : start, taken);
            if (mark.Mandatory)
                EndLine();
        }
    }

    /// <summary>Makes as many lines as <see cref="Break"/> does, but of about the same length.</summary>
    public void Balance(double width)
    {
        Break(width);
        var count = lines.Count;
        if (count is < 2 or > MostBalanced)
            return;
        var (narrow, wide) = (width / 2, width);
        while (wide - narrow > Evenness)
        {
            var middle = (narrow + wide) / 2;
            Break(middle);
            (narrow, wide) = lines.Count > count ? (middle, wide) : (narrow, middle);
        }

        Break(wide);
    }

    /// <summary>
    /// Makes as many lines as <see cref="Break"/> does. Where the last one of a short paragraph would be a word or two, the others are made
    /// shorter for it, as far as that leaves their number and fills them.
    /// </summary>
    public void BreakTidily(double width)
    {
        Break(width);
        var count = lines.Count;
        if (count is < 2 or > MostBalanced)
            return;
        var (best, longest, made) = (width, lines[^1].Width, width);
        for (var narrow = width * LongTidy; longest < width * ShortEnd && narrow >= width * ShortTidy; narrow -= width * (1 - LongTidy))
        {
            Break(narrow);
            made = narrow;
            if (lines.Count > count)
                break;
            if (lines[^1].Width > longest && ShortestButLast() >= width * LeastFilled)
                (best, longest) = (narrow, lines[^1].Width);
        }

        if (made != best)
            Break(best);
    }

    private double ShortestButLast()
    {
        var shortest = double.MaxValue;
        for (var i = 0; i < lines.Count - 1; i++)
            shortest = Math.Min(shortest, lines[i].Width);
        return shortest;
    }

    // Everywhere that a line may end, once a paragraph: titles are broken again and again.
    private void FindMarks()
    {
        for (var run = 0; run < runs.Count; run++)
        {
            foreach (var place in runs[run].Shaped.Breaks)
            {
                Place end = After(run, place.Trimmed), next = After(run, place.Next);
                marks.Add(new Mark(end, PenAt(end), next, PenAt(next), place.Mandatory));
            }
        }

        var all = new Place(runs.Count, 0);
        marks.Add(new Mark(all, total, all, total, Mandatory: true));
    }

    /// <returns>True when a line was ended before a mark that does not fit; false when nothing stands before it to be ended.</returns>
    private bool EndBefore(in Mark mark, double width)
    {
        if (last == None || !Precedes(start, lastEnd))
            return PartWord(mark.End, width);
        EndLine();
        return true;
    }

    private void EndLine() => EndLine(lastEnd, lastWidth, marks[last].Next, marks[last].NextPen);

    private void EndLine(Place end, double width, Place after, double afterPen)
    {
        lines.Add(new TextLine(start.Run, start.Glyph, end.Run, end.Glyph, width));
        (start, startPen, last) = (after, afterPen, None);
    }

    // At least one character stands on a line, however narrow; false when nothing is left to part.
    private bool PartWord(Place end, double width)
    {
        var taken = 0.0;
        var (fit, fitWidth) = (start, 0.0);
        for (var at = start; Precedes(at, end);)
        {
            var run = runs[at.Run];
            var glyph = at.Glyph + 1;
            while (!run.Shaped.BeginsCluster(glyph))
                glyph++;
            taken += run.WidthOf(at.Glyph, Math.Min(glyph, run.Shaped.Glyphs.Length));
            if (taken > width && fit != start)
                break;
            at = After(at.Run, glyph);
            (fit, fitWidth) = (at, taken);
        }

        if (!Precedes(fit, end))
            return false;
        EndLine(fit, fitWidth, fit, PenAt(fit));
        return true;
    }

    // Most texts are labels and cells that fit: nothing needs to be looked for in them.
    private bool IsOneLine(double width)
    {
        if (total > width + Tolerance || (runs.Count > 0 && runs[runs.Count - 1].Shaped.EndsInSpace))
            return false;
        for (var i = 0; i < runs.Count; i++)
            if (runs[i].Shaped.EndsLines)
                return false;
        return true;
    }

    private double PenAt(Place place) => place.Run < runs.Count ? starts[place.Run].PenAt(place.Glyph) : total;

    private Place After(int run, int glyph) => glyph < runs[run].Shaped.Glyphs.Length ? new Place(run, glyph) : new Place(run + 1, 0);

    private static bool Precedes(Place first, Place second) => first.Run < second.Run || (first.Run == second.Run && first.Glyph < second.Glyph);

    private readonly record struct Place(int Run, int Glyph);

    // Where a line may end and the next one begin, without the spaces between, and where the pen stands at either.
    private readonly record struct Mark(Place End, double EndPen, Place Next, double NextPen, bool Mandatory);

    // Where a run begins, and what turns its thousandths into points.
    private readonly record struct RunStart(ShapedText Shaped, double Pen, double Tracking, double Scale)
    {
        public double PenAt(int glyph) => Pen + ((Shaped.WidthOf(0, glyph) + (glyph * Tracking)) * Scale);
    }
}
