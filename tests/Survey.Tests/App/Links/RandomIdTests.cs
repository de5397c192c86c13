using System.Text;
using Survey.App.Links;
using Xunit;

namespace Survey.Tests.App.Links;

public sealed class RandomIdTests
{
    // RFC 4648, section 10, in lower case.
    [Theory]
    [InlineData("", "")]
    [InlineData("fooba", "mzxw6ytb")]
    public void Of_PublishedValues_AreSpelt(string bytes, string id) => Assert.Equal(id, RandomId.Of(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void Of_AllBits_AreSpelt()
    {
        Assert.Equal("aaaaaaaaaaaaaaaa", RandomId.Of(new byte[10]));
        Assert.Equal("7777777777777777", RandomId.Of([.. Enumerable.Repeat((byte)255, 10)]));
        Assert.True(RandomId.IsWellFormed(RandomId.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 16));
    }

    [Fact]
    public void Of_NoMultipleOfFive_Throws() => Assert.Throws<ArgumentException>(() => RandomId.Of(new byte[6]));
}
