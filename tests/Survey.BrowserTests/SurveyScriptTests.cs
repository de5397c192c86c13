using Survey.Tests.App.Collecting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Survey.BrowserTests;

public sealed class SurveyScriptTests(Chromium chromium) : IAsyncLifetime
{
    private SurveyServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SurveyServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Autosave_Choosing_IsKeptWithoutNext()
    {
        await using var visit = await BeginAsync();
        var saved = visit.Page.WaitForResponseAsync(response => response.Url.EndsWith("/draft", StringComparison.Ordinal));

        await visit.Choice("negotiate_close", "both").CheckAsync();
        await saved;
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("Saved");
        await visit.Page.ReloadAsync();

        await Expect(visit.Choice("negotiate_close", "both")).ToBeCheckedAsync();
        visit.Conclude();
    }

    [Fact]
    public async Task Autosave_Offline_SaysSoAndSavesOnceOnline()
    {
        await using var visit = await BeginAsync();
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Choice("negotiate_close", "both").CheckAsync();
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("Not saved yet");

        await visit.Page.Context.SetOfflineAsync(false);

        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("Saved");
    }

    [Fact]
    public async Task Leaving_SomethingUnsaved_AsksFirst()
    {
        await using var visit = await BeginAsync();
        var asked = new TaskCompletionSource<string>();
        visit.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Choice("negotiate_close", "both").CheckAsync();
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("Not saved yet");
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.Locator("h1").ClickAsync();
        await visit.Page.RouteAsync("**/draft", route => route.AbortAsync());
        await visit.Choice("negotiate_close", "sales").CheckAsync();
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync("Not saved yet");

        await visit.Page.GotoAsync(new Uri(_server.Address, "/privacy").AbsoluteUri);

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WorkTime_Typing_CountsTheWeek()
    {
        await using var visit = await BeginAsync();
        await SkipToAsync(visit, 13);
        await Expect(visit.Page.Locator("#sum")).ToBeHiddenAsync();

        await visit.Page.FillAsync("[name=time_selling]", "55");
        await visit.Page.FillAsync("[name=time_marketing]", "30");
        await Expect(visit.Page.Locator("#sum output")).ToHaveTextAsync("85 of 100%");
        await Expect(visit.Page.Locator("#sum-hint")).ToHaveTextAsync("15% still to divide.");
        await visit.Page.FillAsync("[name=time_other]", "25");
        await Expect(visit.Page.Locator("#sum-hint")).ToHaveTextAsync("10% too much.");
        await visit.Page.FillAsync("[name=time_other]", "15");

        await Expect(visit.Page.Locator("#sum-hint")).ToHaveTextAsync("That is the whole week.");
        visit.Conclude();
    }

    [Fact]
    public async Task Comment_Typing_CountsWhatIsLeft()
    {
        await using var visit = await BeginAsync();
        await SkipToAsync(visit, 14);

        await visit.Page.FillAsync("textarea", new string('x', 1_900));
        await Expect(visit.Page.Locator("#comment-left")).ToHaveTextAsync("100 characters left.");
        await visit.Page.FillAsync("textarea", new string('x', 2_001));

        await Expect(visit.Page.Locator("#comment-left")).ToHaveTextAsync("1 characters too many.");
    }

    [Fact]
    public async Task Clear_AnAnswer_TakesItBack()
    {
        await using var visit = await BeginAsync();
        var clear = visit.Page.Locator("fieldset:has([name=negotiate_close]) .clear");
        await Expect(clear).ToHaveCSSAsync("opacity", "0");
        await visit.Choice("negotiate_close", "both").CheckAsync();
        await Expect(clear).ToHaveCSSAsync("opacity", "1");

        await clear.ClickAsync();
        await visit.NextAsync();
        await visit.Page.Locator("button[value=back]").ClickAsync();

        Assert.Equal(0, await visit.Page.Locator("input:checked").CountAsync());
        visit.Conclude();
    }

    [Fact]
    public async Task List_ReachedStep_LeadsThere()
    {
        await using var visit = await BeginAsync();
        await visit.NextAsync();
        await visit.NextAsync();

        await visit.Page.Locator(".rail button", new() { HasText = "About you" }).ClickAsync();

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Which function do you work in?");
        await Expect(visit.Choice("function", "sales")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Keyboard_Alone_AnswersCorrectsAndGoesOn()
    {
        await using var visit = await Visit.OpenAsync(chromium, _server, 1280);
        await visit.GoAsync();
        await PressUntilFocusedAsync(visit, "button[value=start]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await PressUntilFocusedAsync(visit, ".actions .primary");
        await visit.Page.Keyboard.PressAsync("Enter");

        // The problem has the focus, and its link leads to the choices.
        await Expect(visit.Page.Locator(".summary")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("input:focus")).ToHaveAttributeAsync("name", "function");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Choice("function", "marketing")).ToBeCheckedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        // The second step: choose, see the ring, take back with the arrow keys.
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Remit: who does this today?");
        await PressUntilFocusedAsync(visit, "[name=negotiate_close]");
        await visit.Page.Keyboard.PressAsync("Space");
        var ring = visit.Page.Locator("label:has(input:focus-visible)").First;
        await Expect(ring).ToHaveCSSAsync("outline-width", "3px");
        await Expect(ring).ToHaveCSSAsync("outline-offset", "2px");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Page.Locator("fieldset:has([name=negotiate_close]) .clear input")).ToBeCheckedAsync();
        await Expect(visit.Page.Locator("fieldset:has([name=negotiate_close]) .clear")).ToHaveCSSAsync("opacity", "1");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Relationships: who does this today?");
        visit.Conclude();
    }

    private static async Task PressUntilFocusedAsync(Visit visit, string selector)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.Locator($"{selector}:focus").CountAsync() > 0)
                return;
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key.");
    }

    private static async Task SkipToAsync(Visit visit, int step)
    {
        for (var at = 2; at < step; at++)
            await visit.NextAsync();
    }

    // At the second step, having said "sales".
    private async Task<Visit> BeginAsync()
    {
        var visit = await Visit.OpenAsync(chromium, _server, 1280);
        await visit.GoAsync();
        await visit.Page.ClickAsync("button[value=start]");
        await visit.Choice("function", "sales").CheckAsync();
        await visit.NextAsync();
        return visit;
    }
}
