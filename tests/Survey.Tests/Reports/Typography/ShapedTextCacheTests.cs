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

    [Fact]
    public void Get_ManyThreads_StaysBoundedAndGivesWhatWasAsked()
    {
        var cache = new ShapedTextCache(2000, Shape);
        Parallel.For(0, 20_000, i => Assert.Equal($"text {i % 700}", cache.Get($"text {i % 700}").Text));

        // Two generations; a text may be added to one by every thread that fills it at the same time.
        Assert.InRange(cache.Count, 1, (2 * 2000 / 16) + Environment.ProcessorCount);
    }

    private static ShapedText Shape(string text) => new(text, [], [], []);
}
