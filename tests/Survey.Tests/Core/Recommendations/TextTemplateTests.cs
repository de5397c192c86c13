using Survey.Core.Recommendations.Texts;
using Xunit;

namespace Survey.Tests.Core.Recommendations;

public sealed class TextTemplateTests
{
    [Theory]
    [InlineData("{count", "A brace opens or closes alone.")]
    [InlineData("count}", "A brace opens or closes alone.")]
    [InlineData("{}", "There is no figure \"\".")]
    [InlineData("{Count}", "There is no figure \"Count\".")]
    [InlineData("{count|one}", "\"count\" needs two forms (for 1, for more) or three (for 0, for 1, for more).")]
    [InlineData("{count|a|b|c|d}", "\"count\" needs two forms (for 1, for more) or three (for 0, for 1, for more).")]
    [InlineData("{names|is|are}", "\"names\" is not a number, so no form can be chosen by it.")]
    [InlineData("{count|{of}|more}", "A brace opens within braces.")]
    public void Parse_Wrong_SaysWhatIsWrong(string text, string expected)
    {
        Assert.Null(TextTemplate.Parse(text, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Parse_Right_NamesItsFigures()
    {
        var template = TextTemplate.Parse("{count} of {of} {count|has|have} none", out var fault);

        Assert.Null(fault);
        Assert.Equal([Placeholder.Count, Placeholder.Of, Placeholder.Count], template!.Placeholders);
    }

    [Fact]
    public void Parse_Empty_HasNoFigures() => Assert.Empty(TextTemplate.Parse("", out _)!.Placeholders);
}
