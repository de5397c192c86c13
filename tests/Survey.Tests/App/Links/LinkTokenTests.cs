using Survey.App.Links;
using Xunit;

namespace Survey.Tests.App.Links;

public sealed class LinkTokenTests
{
    [Fact]
    public void TryParse_WhatStandsInALink_GivesTheSameSecret()
    {
        var token = LinkToken.Create();

        Assert.True(LinkToken.TryParse(token.ToString(), out var read));
        Assert.Equal(token.Secret.ToArray(), read.Secret.ToArray());
        Assert.Equal(token.Hash, read.Hash);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAA ")]
    [InlineData("AAAA AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("ééééééééééééééééééééééééééé")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAA+A")]
    public void TryParse_AnythingElse_IsNoToken(string? text) => Assert.False(LinkToken.TryParse(text, out _));

    [Fact]
    public void DeriveKey_TwoPurposes_AreTwoKeys()
    {
        var token = LinkToken.Create();

        Assert.Equal(token.DeriveKey("answers"), token.DeriveKey("answers"));
        Assert.NotEqual(token.DeriveKey("answers"), token.DeriveKey("draft"));
    }
}
