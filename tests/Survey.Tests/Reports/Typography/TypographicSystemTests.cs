using Survey.Reports.Blocks;
using Xunit;

namespace Survey.Tests.Reports.Typography;

/// <summary>What can be read stays readable: sizes, and contrast on every ground that a colour stands on.</summary>
public sealed class TypographicSystemTests
{
    private static readonly Ink[] Grounds = [Ink.White, Ink.BandClear, Ink.BandDefined, Ink.BandBlurred, Ink.BandTangled, Ink.Heat0, Ink.Heat10, Ink.Heat30, Ink.Heat50];

    [Fact]
    public void Of_EveryStyle_IsLargeEnoughAndLedForMoreThanOneLine() => Assert.All(Enum.GetValues<TextStyle>(), style =>
    {
        var type = TypeScale.Of(style);
        Assert.InRange(type.Size, 7.5, 54);
        Assert.InRange(type.Leading / type.Size, style == TextStyle.Figure ? 0.9 : 1.15, 1.6);
    });

    [Theory]
    [InlineData(Ink.Ink)]
    [InlineData(Ink.Ink2)]
    [InlineData(Ink.Ink3)]
    [InlineData(Ink.Sales)]
    [InlineData(Ink.Attention)]
    public void Of_ColoursOfText_ContrastWithThePage(Ink ink) => Assert.True(Palette.Of(ink).ContrastTo(Palette.Of(Ink.White)) >= 4.5);

    [Fact]
    public void Of_Ink_ContrastsWithEveryGround() => Assert.All(Grounds, ground => Assert.True(Palette.Of(Ink.Ink).ContrastTo(Palette.Of(ground)) >= 4.5));

    [Fact]
    public void Of_WhiteOnTheDarkestHeat_Contrasts() => Assert.True(Palette.Of(Ink.White).ContrastTo(Palette.Of(Ink.Heat70)) >= 4.5);

    [Theory]
    [InlineData(Ink.Sales)]
    [InlineData(Ink.Marketing)]
    [InlineData(Ink.Interval)]
    public void Of_Marks_StandOutOnTheDarkestBand(Ink ink) => Assert.True(Palette.Of(ink).ContrastTo(Palette.Of(Ink.BandTangled)) >= 3);
}
