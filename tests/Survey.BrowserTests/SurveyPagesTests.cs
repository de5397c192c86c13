using Microsoft.Playwright;
using Survey.Tests.App.Collecting;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Survey.BrowserTests;

public sealed class SurveyPagesTests(Chromium chromium) : IAsyncLifetime
{
    private const int Steps = 14;

    private SurveyServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SurveyServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(320, ForcedColors.None)]
    [InlineData(390, ForcedColors.None)]
    [InlineData(768, ForcedColors.None)]
    [InlineData(1280, ForcedColors.None)]
    [InlineData(390, ForcedColors.Active)]
    public async Task Journey_EveryStepAndState_IsAccessible(int width, ForcedColors colors)
    {
        await using var visit = await Visit.OpenAsync(chromium, _server, width, forcedColors: colors);
        await visit.GoAsync();
        await visit.InspectAsync("introduction");
        await visit.Page.ClickAsync("button[value=start]");
        await visit.NextAsync();
        await visit.InspectAsync("step 1 with a problem");
        await visit.Choice("function", "sales").CheckAsync();
        await visit.NextAsync();
        for (var step = 2; step < 13; step++)
        {
            await AnswerHalfAsync(visit, step);
            await visit.InspectLayoutAsync($"step {step}");

            // Steps of one kind differ in nothing but words.
            if (step is 2 or 7)
                await visit.InspectAsync($"step {step}");

            await visit.NextAsync();
        }

        await visit.Page.FillAsync("[name=time_selling]", "60");
        await visit.InspectAsync("step 13");
        await visit.NextAsync();
        await visit.InspectAsync("step 13 with problems");
        await visit.Page.FillAsync("[name=time_selling]", "");
        await visit.NextAsync();
        await visit.Page.FillAsync("textarea", new string('x', 2_100));
        await visit.NextAsync();
        await visit.InspectAsync("step 14 with a problem");
        await visit.Page.FillAsync("textarea", "");
        await visit.NextAsync();
        await visit.InspectAsync("thanks");
        await visit.GoAsync();
        await visit.InspectAsync("introduction after answering");
        await visit.GoAsync("/withdraw");
        await visit.InspectAsync("withdrawal");
        await visit.NextAsync();
        await visit.InspectAsync("introduction after withdrawing");
        visit.Conclude();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task OtherPages_AllOfThem_AreAccessible(int width)
    {
        await using var visit = await Visit.OpenAsync(chromium, _server, width);
        foreach (var path in (string[])["/", "/privacy", "/s/nonsense"])
        {
            await visit.Page.GotoAsync(new Uri(_server.Address, path).AbsoluteUri);
            await visit.InspectAsync(path);
        }

        await visit.GoAsync();
        await visit.Page.FillAsync("#code", "0000-0000");
        await visit.Page.ClickAsync("button[value=resume]");
        await visit.InspectAsync("wrong code");
        _server.Time.Shift = TimeSpan.FromDays(11);
        await visit.GoAsync();
        await visit.InspectAsync("closed");
        visit.Conclude();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Journey_WithoutScript_ReachesTheThanks(int width)
    {
        await using var visit = await Visit.OpenAsync(chromium, _server, width, script: false);
        await visit.GoAsync();
        await visit.Page.ClickAsync("button[value=start]");
        await visit.Choice("function", "marketing").CheckAsync();
        await visit.NextAsync();
        for (var step = 2; step < 13; step++)
        {
            await AnswerHalfAsync(visit, step);
            await visit.NextAsync();
        }

        foreach (var (field, value) in ((string, string)[])[("selling", "10"), ("marketing", "70"), ("service", "0"), ("other", "20")])
            await visit.Page.FillAsync($"[name=time_{field}]", value);

        await visit.NextAsync();
        await visit.Choice("satisfaction", "10").CheckAsync();
        await visit.NextAsync();

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Thank you. Your answers are in.");
        Assert.Contains("\"time_marketing\":\"70\"", Assert.Single(await _server.CloseAndGatherAsync()), StringComparison.Ordinal);
        visit.Conclude();
    }

    [Fact]
    public async Task Reflow_TextTwiceAsLarge_StaysInTheWindow()
    {
        await using var visit = await Visit.OpenAsync(chromium, _server, 1280);
        await visit.GoAsync();
        await visit.Page.ClickAsync("button[value=start]");
        await visit.Choice("function", "sales").CheckAsync();
        await visit.NextAsync();
        for (var step = 2; step <= Steps; step++)
        {
            await visit.Page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");
            await visit.InspectLayoutAsync($"step {step}");
            if (step < Steps)
                await visit.NextAsync();
        }
    }

    // Every second question, each with another answer.
    private static async Task AnswerHalfAsync(Visit visit, int step)
    {
        var questions = await visit.Page.Locator("fieldset.question").AllAsync();
        for (var i = 0; i < questions.Count; i += 2)
            await questions[i].Locator("input").Nth((i + step) % 6).CheckAsync();
    }
}
