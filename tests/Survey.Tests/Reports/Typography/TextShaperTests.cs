using System.Globalization;
using Survey.Reports.Blocks;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

public sealed class TextShaperTests
{
    private readonly TextShaper shaper = new(FallbackFaces.None);

    [Fact]
    public void Shape_KernedPair_IsNarrowerThanItsLetters() =>
        Assert.True(shaper.Shape("AV", strong: false).Width < shaper.Shape("A", strong: false).Width + shaper.Shape("V", strong: false).Width);

    [Fact]
    public void Shape_SameText_IsShapedOnce() =>
        Assert.Same(shaper.Shape("Sales people", strong: true), shaper.Shape("Sales " + "people".AsSpan().ToString(), strong: true));

    [Fact]
    public void Shape_Tabular_GivesAllDigitsOneWidth()
    {
        var widths = Enumerable.Range(0, 10).Select(digit => shaper.Shape(digit.ToString(CultureInfo.InvariantCulture), strong: false, tabular: true).Width);

        Assert.Single(widths.Distinct());
        Assert.NotEqual(shaper.Shape("1", strong: false).Width, shaper.Shape("1", strong: false, tabular: true).Width);
    }

    [Fact]
    public void Shape_ContextualForm_SaysThatItStandsForMore()
    {
        var arrow = shaper.Shape("->", strong: false);

        Assert.Single(arrow.Glyphs);
        Assert.True(arrow.Runs[0].SaysMore);
        Assert.False(shaper.Shape("Plain text", strong: false).Runs[0].SaysMore);
    }

    [Theory]
    [InlineData("Who does what in sales and marketing?")]
    [InlineData("17% of their time, the work of about two full-time people, on top of selling.")]
    [InlineData("Tokyo, Vienna, Łódź; “To be” (or not), 53–56: A/B 1/2")]
    public void Shape_FromWords_EqualsTheWholeText(string text)
    {
        var whole = new TextItemizer(FallbackFaces.None, strong: false, tabular: false).Shape(text);

        Assert.Equal(whole.Glyphs, shaper.Shape(text, strong: false).Glyphs);
        Assert.Equal(whole.Breaks, shaper.Shape(text, strong: false).Breaks);
    }

    [Fact]
    public void Shape_UnknownCharacters_GetOneMarkEach()
    {
        var text = shaper.Shape("a 👩‍👩‍👧 b", strong: false);

        Assert.Equal(5, text.Glyphs.Length);
        Assert.Equal([false, true, false], text.Runs.Select(run => run.SaysMore));
    }

    [Fact]
    public void Shape_RightToLeft_StandsInReadingOrderWithItsLevel()
    {
        var text = shaper.Shape("ab שלום cd", strong: false);

        Assert.Equal([0, 1, 0], text.Runs.Select(run => (int)run.Level));
        Assert.Equal(text.Glyphs.Select(glyph => glyph.Cluster).Order(), text.Glyphs.Select(glyph => glyph.Cluster));
    }

    [Fact]
    public void Shape_LoneSurrogatesAndControls_AreShown()
    {
        var text = shaper.Shape("a\uD83Db\u0001c\tD\uDC00", strong: false);

        Assert.All(text.Glyphs, glyph => Assert.NotEqual(0, glyph.Id));
        Assert.Equal("a\uD83Db\u0001c\tD\uDC00", text.Text);
    }

    [Fact]
    public void Shape_AnyCulture_IsTheSame()
    {
        var expected = shaper.Shape("Şişli filing i", strong: false).Glyphs;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, new TextShaper(FallbackFaces.None).Shape("Şişli filing i", strong: false).Glyphs);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Shape_InParallel_IsTheSame()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"Text number {i} of many – “{i * 37}”").ToArray();
        var expected = texts.Select(text => shaper.Shape(text, strong: false).Width).ToArray();
        var other = new TextShaper(FallbackFaces.None);

        Parallel.For(0, 2000, i => Assert.Equal(expected[i % 200], other.Shape(texts[i % 200], strong: false).Width));
    }

    [Theory]
    [InlineData(TextStyle.Title)]
    [InlineData(TextStyle.Note)]
    public void Measure_Styles_ScalesWithSizeAndTracking(TextStyle style)
    {
        var type = TypeScale.Of(style);
        var shaped = shaper.Shape("Marketing", type.Strong);

        Assert.Equal((shaped.Width + (9 * type.Tracking)) * type.Size / 1000, shaper.Measure("Marketing", style), 6);
        Assert.Equal(0, shaper.Measure("", style));
    }

    // Rule L4 of Unicode Standard Annex 9.
    [Theory]
    [InlineData("של (עד) של", 3, ')')]
    [InlineData("של (עד) של", 6, '(')]
    [InlineData("של (ab) של", 3, '(')]
    public void Shape_Bracket_IsMirroredFromRightToLeft(string text, int index, char seen)
    {
        Assert.True(PreparedFace.Regular.TryGetGlyph(seen, out var glyph));

        Assert.Equal(glyph, new TextShaper(FallbackFaces.None).Shape(text, strong: false).Glyphs.Single(item => item.Cluster == index).Id);
    }

    [Fact]
    public void Find_FontsOfTheMachine_SaysSoOrNull()
    {
        var face = FallbackFaces.OfMachine.Find("ש");

        Assert.SkipUnless(face is not null, "No font of this machine has Hebrew letters.");
        Assert.True(face.TryGetGlyph('ש', out _));
        Assert.Same(face, FallbackFaces.OfMachine.Find("ש"));
    }
}
