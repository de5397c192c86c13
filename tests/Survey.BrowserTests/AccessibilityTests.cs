using Xunit;
using Xunit.Sdk;

namespace Survey.BrowserTests;

/// <summary>That a page with a fault is found out, so that pages without one have been looked at.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Fact]
    public async Task Examine_PictureWithoutAlternative_FailsAndShowsIt()
    {
        await using var context = await chromium.OpenAsync(new());
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<html lang=en><title>A page</title><main><h1>A page</h1><img src='data:,' id='mute'><ul><li>One</ul><a href='#mute'>Go</a></main>");
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => Accessibility.ExamineAsync(page, "a page"));
        Assert.Contains("a page: image-alt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("mute", failure.Message, StringComparison.Ordinal);
    }
}
