using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Survey.BrowserTests.Chromium))]

namespace Survey.BrowserTests;

/// <summary>The browser of this machine, started once. Without one the tests are skipped, and say so; in CI they fail.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    // Milliseconds. Generous: a machine that also builds and runs other tests may take its time over a page.
    private const int Patience = 30_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
            return;

        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A fresh profile: no cookie, nothing cached.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"{Program} is missing; in CI the browser tests must run.");

        Assert.SkipWhen(_browser is null, $"{Program} is missing: install the package chromium to run the browser tests.");
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
    }
}
