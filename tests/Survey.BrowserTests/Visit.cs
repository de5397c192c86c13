using System.Collections.Concurrent;
using Microsoft.Playwright;
using Survey.Tests.App.Collecting;
using Xunit;

namespace Survey.BrowserTests;

/// <summary>One person with one device at the survey. Notes what the browser complains about and where it sends requests.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // Links within sentences may be smaller; everything that stands alone has 44 pixels each way.
    private const string Measure = """
        () => {
          const wrong = [...document.querySelectorAll("label:has(input[type=radio]), button:not(.hidden), .button, .field")]
            .map(each => [each, each.getBoundingClientRect()])
            .filter(([each, box]) => getComputedStyle(each).display !== "none" && each.offsetParent && !each.closest(".rail"))
            .filter(([, box]) => box.height < 43.5 || box.width < 43.5 || box.left < 0 || box.right > innerWidth + 0.5)
            .map(([each, box]) => `${each.outerHTML.slice(0, 120)} is ${box.width} x ${box.height} at ${box.left}`);
          const over = document.documentElement.scrollWidth - innerWidth;
          return over > 0 ? [...wrong, `${over} pixels wider than the window`] : wrong;
        }
        """;

    private readonly IBrowserContext _context;
    private readonly SurveyServer _server;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _requests = [];

    private Visit(IBrowserContext context, IPage page, SurveyServer server)
    {
        _context = context;
        _server = server;
        Page = page;
    }

    public IPage Page { get; }

    public string Link => new Uri(_server.Address, $"/s/{_server.Links[0]}").AbsoluteUri;

    public static async Task<Visit> OpenAsync(Chromium chromium, SurveyServer server, int width, bool script = true, ForcedColors forcedColors = ForcedColors.None)
    {
        var context = await chromium.OpenAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            JavaScriptEnabled = script,
            HasTouch = width < 600,
            ForcedColors = forcedColors,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(context, await context.NewPageAsync(), server);
        visit.Page.Console += (_, message) =>
        {
            // A page that answers 400 or 404 is a page all the same.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                visit._complaints.Enqueue(message.Text);
        };
        visit.Page.PageError += (_, error) => visit._complaints.Enqueue(error);
        visit.Page.Request += (_, request) => visit._requests.Enqueue(request.Url);
        return visit;
    }

    public Task GoAsync(string path = "") => Page.GotoAsync(Link + path);

    public ILocator Choice(string field, string value) => Page.Locator($"input[name='{field}'][value='{value}']");

    public Task NextAsync() => Page.Locator(".actions .primary").ClickAsync();

    /// <summary>Nothing that axe can find is wrong, nothing is cut off sideways, and everything to press is large enough.</summary>
    public async Task InspectAsync(string state)
    {
        await Accessibility.ExamineAsync(Page, state);
        await InspectLayoutAsync(state);
    }

    /// <summary>The part of <see cref="InspectAsync"/> that measures.</summary>
    public async Task InspectLayoutAsync(string state)
    {
        var wrong = await Page.EvaluateAsync<string[]>(Measure);
        Assert.True(wrong.Length == 0, $"{state}: {string.Join("; ", wrong)}");
    }

    /// <summary>The browser had nothing to complain about, and no request left for another site.</summary>
    public void Conclude()
    {
        Assert.Empty(_complaints);
        Assert.All(_requests, request => Assert.StartsWith(_server.Address.AbsoluteUri, request, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
