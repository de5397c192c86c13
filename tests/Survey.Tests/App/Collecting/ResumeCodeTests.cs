using CsCheck;
using Survey.App.Collecting;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class ResumeCodeTests
{
    [Fact]
    public void TryParse_WhatIsShown_GivesTheSameCode() =>
        Gen.Int[0, 1000].Sample(_ =>
        {
            var code = ResumeCode.Create();

            Assert.True(ResumeCode.TryParse(code.ToString(), out var read));
            Assert.Equal(code, read);
        }, iter: 100);

    [Theory]
    [InlineData("4f7k2m9p")]
    [InlineData(" 4F7K - 2M9P ")]
    [InlineData("4F7K\u20112M9P")]
    public void TryParse_OtherSpellings_AreTheSameCode(string typed)
    {
        Assert.True(ResumeCode.TryParse(typed, out var code));
        Assert.Equal("4F7K-2M9P", code.ToString());
    }

    [Fact]
    public void TryParse_LettersThatLookLikeDigits_AreReadAsDigits()
    {
        Assert.True(ResumeCode.TryParse("OIL0-0000", out var code));
        Assert.Equal("0110-0000", code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4F7K-2M9")]
    [InlineData("4F7K-2M9PX")]
    [InlineData("4F7K-2M9U")]
    [InlineData("4F7K-2M9é")]
    [InlineData("<script>")]
    public void TryParse_AnythingElse_IsNoCode(string? typed) => Assert.False(ResumeCode.TryParse(typed, out _));
}
