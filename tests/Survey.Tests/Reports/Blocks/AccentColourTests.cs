using Survey.Reports;
using Survey.Reports.Blocks;
using Xunit;

namespace Survey.Tests.Reports.Blocks;

public sealed class AccentColourTests
{
    [Theory]
    [InlineData("#1F4E79")]
    [InlineData("#767676")]
    [InlineData("#000000")]
    public void Read_DarkEnough_IsTaken(string text) => Assert.Equal(text, AccentColour.Read(text, "accent").Value?.Colour.ToString());

    [Theory]
    [InlineData("#777777")]
    [InlineData("#FFFF00")]
    [InlineData("#FFFFFF")]
    public void Read_TooLight_IsAProblemWithItsContrast(string text)
    {
        var problem = Assert.Single(AccentColour.Read(text, "accent").Problems);
        Assert.Equal(("accent", text), (problem.Place, problem.Value));
        Assert.Contains("4.5", problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1F4E79")]
    [InlineData("#1F4E7")]
    [InlineData("#GGGGGG")]
    [InlineData("#-12345")]
    [InlineData("red")]
    public void Read_NoColour_IsAProblem(string text) => Assert.Single(AccentColour.Read(text, "accent").Problems);

    [Fact]
    public void ContrastTo_BlackOnWhite_Is21() => Assert.Equal(21, new Rgb(0, 0, 0).ContrastTo(new Rgb(255, 255, 255)), 6);

    [Theory]
    [InlineData(Ink.Ink, 4.5)]
    [InlineData(Ink.Ink2, 4.5)]
    [InlineData(Ink.Ink3, 4.5)]
    [InlineData(Ink.Attention, 4.5)]
    [InlineData(Ink.Sales, 4.5)]
    [InlineData(Ink.Marketing, 3)]
    [InlineData(Ink.Interval, 3)]
    [InlineData(Ink.Favourable, 3)]
    public void Palette_OnWhite_HasContrast(Ink ink, double least) => Assert.True(Palette.Of(ink).ContrastTo(Palette.Of(Ink.White)) >= least);

    [Theory]
    [InlineData(Ink.BandTangled, Ink.Ink)]
    [InlineData(Ink.BandTangled, Ink.Ink2)]
    [InlineData(Ink.Heat0, Ink.Ink2)]
    [InlineData(Ink.Heat10, Ink.Ink)]
    [InlineData(Ink.Heat30, Ink.Ink)]
    [InlineData(Ink.Heat50, Ink.Ink)]
    [InlineData(Ink.Heat70, Ink.White)]
    public void Palette_TextOnGround_HasContrast(Ink ground, Ink text) => Assert.True(Palette.Of(text).ContrastTo(Palette.Of(ground)) >= 4.5);
}
