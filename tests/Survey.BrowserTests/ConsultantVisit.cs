using System.Collections.Concurrent;
using Microsoft.Playwright;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.BrowserTests;

/// <summary>A consultant at their pages with one device. Notes what the browser complains about and where it sends requests.</summary>
internal sealed class ConsultantVisit : IAsyncDisposable
{
    // Buttons, fields and choices have 44 pixels each way; links that stand alone the 24 that WCAG 2.2 asks for.
    private const string Measure = """
        () => {
          const wrong = [...document.querySelectorAll(".button, .field, .file, .choices label, summary, nav[aria-label] a, .bar button, .links a, .pager a, .filters a, td a, th a, .report-row a, .crumb a")]
            .map(each => [each, each.getBoundingClientRect(), each.matches(".button, .field, .file, .choices label, summary, .bar a, .bar button") ? 43.5 : 23.5])
            .filter(([each]) => each.offsetParent)
            .filter(([each, box, least]) => box.height < least || box.width < least || box.left < -0.5 || box.right > innerWidth + 0.5)
            .map(([each, box]) => `${each.outerHTML.slice(0, 120)} is ${box.width} x ${box.height} at ${box.left}`);
          const over = document.documentElement.scrollWidth - innerWidth;
          return over > 0 ? [...wrong, `${over} pixels wider than the window`] : wrong;
        }
        """;

    private readonly IBrowserContext _context;
    private readonly ConsultantServer _server;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _requests = [];

    private ConsultantVisit(IBrowserContext context, IPage page, ConsultantServer server) => (_context, Page, _server) = (context, page, server);

    public IPage Page { get; }

    public static async Task<ConsultantVisit> OpenAsync(
        Chromium chromium, ConsultantServer server, int width, bool script = true, ForcedColors forcedColors = ForcedColors.None)
    {
        var context = await chromium.OpenAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            HasTouch = width < 600,
            ForcedColors = forcedColors,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new ConsultantVisit(context, await context.NewPageAsync(), server);
        visit.Page.Console += (_, message) =>
        {
            // A page that answers 403 or 404 is a page all the same.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                visit._complaints.Enqueue(message.Text);
        };
        visit.Page.PageError += (_, error) => visit._complaints.Enqueue(error);
        visit.Page.Request += (_, request) => visit._requests.Enqueue(request.Url);
        return visit;
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(_server.Address, path).AbsoluteUri);

    /// <summary>Asks for a page, signs in on the way to it, and gets there.</summary>
    public async Task SignInAsync(string path = "/batches")
    {
        await GoAsync(path);
        await Page.FillAsync("#key", _server.Consultant.Key);
        await Page.ClickAsync(".primary");
        await Page.WaitForURLAsync("**" + path);
    }

    /// <summary>Nothing that axe can find is wrong, nothing is cut off sideways, and everything to press is large enough.</summary>
    public async Task InspectAsync(string state)
    {
        await Accessibility.ExamineAsync(Page, state);
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
