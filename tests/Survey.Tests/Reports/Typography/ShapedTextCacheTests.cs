using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Typography;

public sealed class ShapedTextCacheTests
{
    [Fact]
    public void Get_ManyTexts_StaysBounded()
    {
        var cache = new ShapedTextCache(1000, Shape);
        for (var i = 0; i < 10_000; i++)
            cache.Get($"text {i}");

        Assert.InRange(cache.Count, 1, 2 * 1000 / 16);
    }

    [Fact]
    public void Get_TextInUse_OutlivesGenerations()
    {
        var cache = new ShapedTextCache(500, Shape);
        var first = cache.Get("in use");
        for (var i = 0; i < 1000; i++)
        {
            cache.Get($"text {i}");
            Assert.Same(first, cache.Get("in use"));
        }
    }

    [Fact]
    public void Get_EnormousText_IsNotKept()
    {
        var cache = new ShapedTextCache(100_000, Shape);
        cache.Get(new string('a', ShapedTextCache.LongestText + 1));

        Assert.Equal(0, cache.Count);
    }

    private static ShapedText Shape(string text) => new(text, [], [], []);
}
