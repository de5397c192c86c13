using CsCheck;
using Survey.Reports.Blocks;
using Survey.Reports.Painting.Layout;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Layout;

public sealed class LineBreakerTests
{
    private static readonly TypeSize Type = TypeScale.Of(TextStyle.Body);

    [Fact]
    public void Break_AnyRuns_KeepEveryCharacterAndNoLineTooWide() =>
        Gen.Select(Gen.OneOf(Gen.Const("sales"), Gen.Const("a "), Gen.Const("marketing, "), Gen.Const("end-to-end"), Gen.Const(" "), Gen.Const("\n"), Gen.Const("wwwwwwwwwwwwwwwwwwwwww")).List[1, 30], Gen.Double[5, 300])
            .Sample((parts, width) =>
            {
                var breaker = BreakerOf([.. parts]);
                breaker.Break(width);
                foreach (var (line, text) in breaker.Lines.ToArray().Zip(Lines(breaker)))
                    Assert.True(line.Width <= width + 0.02 || text.Length == 1, $"\"{text}\" is wider than {width}");
                Assert.Equal(Squeeze(string.Concat(parts)), Squeeze(string.Concat(Lines(breaker))));
            });

    [Fact]
    public void Break_SpacesAtTheEnd_TakeNoRoom()
    {
        var breaker = BreakerOf("one      two");
        breaker.Break(TextShaper.Shared.Measure("one", TextStyle.Body) + 0.1);

        Assert.Equal(["one", "two"], Lines(breaker));
    }

    [Fact]
    public void Break_WordOverTwoRuns_IsNotParted()
    {
        var breaker = BreakerOf("see (", "Page 5", ") there");
        breaker.Break(TextShaper.Shared.Measure("see (Page", TextStyle.Body));

        Assert.Equal(["see (Page", "5) there"], Lines(breaker));
    }

    [Fact]
    public void Break_LineEnds_AreKept()
    {
        var breaker = BreakerOf("one\ntwo\n\nfour\r\nfive");
        breaker.Break(500);

        Assert.Equal(["one", "two", "", "four", "five"], Lines(breaker));
    }

    [Theory]
    [InlineData("Website, brochures and offers say the same, for a year.", 3)]
    [InlineData("Nobody owns pricing research; it happens when a deal is lost.", 2)]
    public void BreakTidily_LastWordAlone_IsGivenCompany(string text, int lines)
    {
        var breaker = BreakerOf(text);
        var width = TextShaper.Shared.Measure(text, TextStyle.Body);
        while (true)
        {
            breaker.Break(width);
            if (breaker.Lines.Length == lines && !Lines(breaker)[^1].Contains(' ', StringComparison.Ordinal))
                break;
            width -= 0.5;
            Assert.True(width > 50, "No width leaves the last word alone.");
        }

        breaker.BreakTidily(width);

        Assert.Equal(lines, breaker.Lines.Length);
        Assert.Contains(" ", Lines(breaker)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void BreakTidily_LastLineLongEnough_LeavesTheLinesAlone()
    {
        var breaker = BreakerOf("one two three four five six seven eight nine ten");
        breaker.Break(110);
        var plain = Lines(breaker);
        breaker.BreakTidily(110);

        Assert.Equal(plain, Lines(breaker));
    }

    [Fact]
    public void Break_NoText_GivesNoLine()
    {
        var breaker = BreakerOf();
        breaker.Break(100);

        Assert.Equal(0, breaker.Lines.Length);
    }

    [Fact]
    public void Balance_Title_KeepsTheNumberOfLinesAndEvensThem()
    {
        var breaker = BreakerOf("Roles are blurred at Aster Tools, and sales feels it more than marketing does");
        breaker.Break(250);
        var (count, widest) = (breaker.Lines.Length, Spread(breaker));
        breaker.Balance(250);

        Assert.Equal(count, breaker.Lines.Length);
        Assert.True(Spread(breaker) < widest);
    }

    private static double Spread(LineBreaker breaker)
    {
        var widths = breaker.Lines.ToArray().Select(line => line.Width).ToList();
        return widths.Max() - widths.Min();
    }

    private static LineBreaker BreakerOf(params string[] parts)
    {
        var breaker = new LineBreaker();
        foreach (var part in parts)
            breaker.Add(new StyledRun(TextShaper.Shared.Shape(part, strong: false), Type, default));
        return breaker;
    }

    private static List<string> Lines(LineBreaker breaker)
    {
        var lines = new List<string>();
        foreach (var line in breaker.Lines)
        {
            var text = "";
            for (var run = line.FirstRun; run <= line.LastRun && run < breaker.Runs.Length; run++)
            {
                var shaped = breaker.Runs[run].Shaped;
                var start = run == line.FirstRun ? shaped.TextIndex(line.FirstGlyph) : 0;
                text += shaped.Text[start..(run == line.LastRun ? shaped.TextIndex(line.EndGlyph) : shaped.Text.Length)];
            }

            lines.Add(text);
        }

        return lines;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
