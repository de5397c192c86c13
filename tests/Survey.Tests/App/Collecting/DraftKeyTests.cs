using Survey.App.Collecting;
using Survey.App.Links;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class DraftKeyTests
{
    [Fact]
    public void TryParse_WhatACookieHolds_GivesTheSameKey()
    {
        var key = DraftKey.Derive(LinkToken.Create(), ResumeCode.Create());

        Assert.True(DraftKey.TryParse(key.ToString(), out var read));
        Assert.Equal(key.Bytes.ToArray(), read.Bytes.ToArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public void TryParse_AnythingElse_IsNoKey(string? text) => Assert.False(DraftKey.TryParse(text, out _));
}
