using Survey.App.Access;
using Xunit;

namespace Survey.Tests.App.Access;

public sealed class ApiKeyTextTests
{
    [Fact]
    public void TryParse_OwnText_GivesTheSameKey()
    {
        var key = ApiKeyText.Create();

        Assert.True(ApiKeyText.TryParse(key.ToString(), out var read));
        Assert.Equal((key.Id, key.ToString()), (read.Id, read.ToString()));
        Assert.Equal(key.Hash.AsEnumerable(), read.Hash);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wds_")]
    [InlineData("wds_abcdefghij_tooShort")]
    [InlineData("xyz_abcdefghij_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("wds_ABCDEFGHIJ_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("wds_abcdefghij_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+/")]
    [InlineData("wds_abcdefghij-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void TryParse_AnythingElse_IsFalse(string? text) => Assert.False(ApiKeyText.TryParse(text, out _));

    [Fact]
    public void Create_Twice_GivesDifferentKeys() => Assert.NotEqual(ApiKeyText.Create().ToString(), ApiKeyText.Create().ToString());
}
