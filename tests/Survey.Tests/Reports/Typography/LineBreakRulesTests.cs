using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

public sealed class LineBreakRulesTests
{
    private readonly TextShaper shaper = new(FallbackFaces.None);

    [Theory]
    [InlineData("one two", "one|two")]
    [InlineData("end-to-end", "end-|to-|end")]
    [InlineData("53–56 and −5", "53–56|and|−5")]
    [InlineData("sales – marketing", "sales|–|marketing")]
    [InlineData("10\u00A0000 people", "10\u00A0000|people")]
    [InlineData("“Really?” (yes)", "“Really?”|(yes)")]
    [InlineData("sales/marketing", "sales/|marketing")]
    [InlineData("and/or", "and/or")]
    [InlineData("-5 and a-1", "-5|and|a-1")]
    [InlineData("a\u200Bb", "a|b")]
    [InlineData("日本語。", "日|本|語。")]
    public void Find_Texts_PartsWhereReadersExpect(string text, string expected)
    {
        var shaped = shaper.Shape(text, strong: false);
        var (parts, start) = (new List<string>(), 0);
        foreach (var place in shaped.Breaks)
        {
            parts.Add(text[start..shaped.TextIndex(place.Trimmed)]);
            start = shaped.TextIndex(place.Next);
        }

        Assert.Equal(expected, string.Join('|', [.. parts, text[start..]]));
    }
}
