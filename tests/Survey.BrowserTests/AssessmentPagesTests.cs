using System.Globalization;
using Survey.Tests.App.Journeys;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Survey.BrowserTests;

public sealed class AssessmentPagesTests(Chromium chromium) : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private static string NextMonth => DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Pages_EveryOneInEveryState_AreAccessible(int width)
    {
        await using var visit = await ConsultantVisit.OpenAsync(chromium, _server, width);
        await visit.SignInAsync("/assessments");
        await visit.InspectAsync("no assessment yet");
        await visit.GoAsync("/new-assessment");
        await visit.Page.ClickAsync("summary");
        await visit.InspectAsync("the form for a new one");
        await visit.Page.EvaluateAsync("() => { document.querySelector('form.stack').noValidate = true; }");
        await visit.Page.FillAsync("#list", "Amir, a@\nBeth, Beth");
        await visit.Page.ClickAsync(".stack .primary");
        await Expect(visit.Page.Locator(".summary")).ToBeVisibleAsync();
        await visit.InspectAsync("a new one with problems");
        await InspectAssessmentsAsync(visit);
        visit.Conclude();
    }

    [Fact]
    public async Task CopyLink_WithScript_CopiesAtOnce()
    {
        var (path, links) = await _server.Consultant.CreateAsync(2);
        await using var visit = await ConsultantVisit.OpenAsync(chromium, _server, 1280);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.SignInAsync(path["/api".Length..]);
        await visit.Page.Locator(".copy summary").Nth(1).ClickAsync();
        await Expect(visit.Page.Locator("#news")).ToHaveTextAsync("Copied");
        Assert.Equal(links[1], await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await Expect(visit.Page.Locator(".copy input").Nth(1)).ToBeHiddenAsync();
        visit.Conclude();
    }

    [Fact]
    public async Task Assessment_WithoutScript_IsOpenedFilledAndClosed()
    {
        await using var visit = await ConsultantVisit.OpenAsync(chromium, _server, 390, script: false);
        await visit.SignInAsync("/new-assessment");
        await visit.Page.FillAsync("#company", "Aster Tools");
        await visit.Page.FillAsync("#requestedBy", "Helen Aster");
        await visit.Page.FillAsync("#closesAt", NextMonth);
        await visit.Page.FillAsync("#timeZone", "Europe/London");
        await visit.Page.ClickAsync(".stack .primary");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Aster Tools");

        await visit.Page.ClickAsync("text=Add people");
        await visit.Page.FillAsync("#list", "Amir Haddad, sales\nBeth Lindqvist, marketing");
        await visit.Page.ClickAsync(".stack .primary");
        await Expect(visit.Page.Locator(".people tbody tr")).ToHaveCountAsync(2);
        await visit.Page.Locator(".copy summary").First.ClickAsync();
        await Expect(visit.Page.Locator(".copy input").First).ToBeVisibleAsync();

        await visit.Page.Locator(".row-actions > a").First.ClickAsync();
        await visit.Page.Locator(".narrow .primary").ClickAsync();
        await Expect(visit.Page.Locator(".people tbody tr")).ToHaveCountAsync(1);
        await visit.Page.ClickAsync("text=Close now");
        await visit.Page.Locator(".narrow .primary").ClickAsync();

        // The page loads itself again every five seconds until there is a result, or none can be.
        await Expect(visit.Page.Locator("[data-news]")).ToHaveTextAsync("There is no report: 5 answers were missing. It stays closed.");
        visit.Conclude();
    }

    private async Task InspectAssessmentsAsync(ConsultantVisit visit)
    {
        var people = Enumerable.Range(1, 7).Select(number => new
        {
            name = $"Somebody With A Rather Long Name {number}",
            email = $"somebody.with.a.rather.long.name.{number}@company.example",
            function = number < 6 ? "sales" : "leadership",
        });
        var (open, links) = await _server.Consultant.CreateAsync(0, new { company = "Aster Tools and Wholesale Manufacturing", participants = people });
        await Sheets.SubmitAsync(_server.Browser, links.Take(2), await Sheets.OfSampleAsync());
        await visit.GoAsync(open["/api".Length..]);
        await visit.InspectAsync("an open one");
        await visit.Page.Locator(".copy").First.EvaluateAsync("details => { details.open = true; }");
        await visit.InspectAsync("an open link");
        await visit.GoAsync(open["/api".Length..] + "/people");
        await visit.InspectAsync("the form to add people");
        await visit.GoAsync(open["/api".Length..] + "/close");
        await visit.InspectAsync("the question whether to close");

        var (held, all) = await _server.Consultant.CreateAsync(5, new { company = "Held", holdReport = true });
        await Sheets.SubmitAsync(_server.Browser, all, await Sheets.OfSampleAsync());
        await _server.Consultant.PostAsync(held + "/close");
        await _server.Consultant.WaitForAsync(held, "reported");
        await visit.GoAsync(held["/api".Length..]);
        await visit.InspectAsync("a report that is held back");
        await visit.Page.ClickAsync(".whole");
        await Expect(visit.Page.Locator(".report-row .copy")).ToBeVisibleAsync();
        await visit.InspectAsync("a report that is out");
        await visit.GoAsync("/assessments");
        await visit.InspectAsync("the list of assessments");
    }
}
