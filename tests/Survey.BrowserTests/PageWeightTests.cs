using Survey.Tests.App.Collecting;
using Xunit;

namespace Survey.BrowserTests;

public sealed class PageWeightTests(Chromium chromium)
{
    private const int Limit = 60 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("?step=2")]
    [InlineData("?step=14")]
    public async Task Survey_FirstVisit_WeighsLessThan60KilobytesInAll(string path)
    {
        await using var server = await SurveyServer.StartAsync();
        using var earlier = server.Respondent();
        await earlier.PostAsync("", ("go", "start"));
        await earlier.PostAsync("", ("go", "step-2"), ("step", "14"), ("reached", "14"), ("function", "sales"), ("comment", new string('x', 2_000)));
        await using var visit = await Visit.OpenAsync(chromium, server, 390);
        var cookie = earlier.Cookie!.Split('=', 2);
        await visit.Page.Context.AddCookiesAsync([new() { Name = cookie[0], Value = cookie[1], Url = visit.Link }]);
        var weight = 0.0;
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        network.Event("Network.loadingFinished").OnEvent += (_, finished) => weight += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");

        await visit.Page.GotoAsync(visit.Link + path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        // The fonts alone are 29 KB: less than that would mean that something was not counted.
        Assert.InRange(weight, 30 * 1024, Limit);
        visit.Conclude();
    }
}
