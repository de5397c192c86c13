using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

public sealed class BidiRunsTests
{
    [Theory]
    [InlineData("abc", "000")]
    [InlineData("שלום", "1111")]
    [InlineData("a של b", "00110" + "0")]
    [InlineData("של עד", "11111")]
    [InlineData("של 12 עד", "11122111")]
    [InlineData("a 12", "0000")]
    [InlineData("של.", "110")]
    public void Levels_Texts_FollowTheStandard(string text, string levels) =>
        Assert.Equal(levels, string.Concat(BidiRuns.Levels(text).Select(level => (char)('0' + level))));

    [Theory]
    [InlineData("Sales – “marketing” 日本 Ελλάδα", true)]
    [InlineData("שלום", false)]
    [InlineData("مرحبا", false)]
    public void IsLeftToRight_Texts_AreTold(string text, bool expected) => Assert.Equal(expected, BidiRuns.IsLeftToRight(text));
}
