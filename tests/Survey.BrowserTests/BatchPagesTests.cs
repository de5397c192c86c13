using Microsoft.Playwright;
using Survey.App.Batches;
using Survey.Tests.App.Batches;
using Survey.Tests.App.Journeys;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Survey.BrowserTests;

public sealed class BatchPagesTests(Chromium chromium) : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(320, ForcedColors.None)]
    [InlineData(390, ForcedColors.None)]
    [InlineData(1280, ForcedColors.None)]
    [InlineData(390, ForcedColors.Active)]
    public async Task Pages_EveryOneInEveryState_AreAccessible(int width, ForcedColors colors)
    {
        await using var visit = await ConsultantVisit.OpenAsync(chromium, _server, width, forcedColors: colors);
        await visit.GoAsync("/batches");
        await visit.InspectAsync("sign-in");
        await visit.Page.FillAsync("#key", "nonsense");
        await visit.Page.ClickAsync(".primary");
        await visit.InspectAsync("sign-in with a wrong key");
        await visit.SignInAsync();
        await visit.InspectAsync("no batch yet");
        await visit.Page.ClickAsync("summary");
        await visit.InspectAsync("all fields of the upload");
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "empty.csv", MimeType = "text/csv", Buffer = [] });
        await visit.Page.ClickAsync(".ruled .primary");
        await Expect(visit.Page.Locator("#problems")).ToBeVisibleAsync();
        await visit.InspectAsync("an upload with a problem");
        await InspectBatchesAsync(visit);
        await visit.GoAsync("/batches/aaaaaaaaaaaaaaaa");
        await visit.InspectAsync("no such batch");
        visit.Conclude();
    }

    [Fact]
    public async Task Upload_WithScript_ShowsProgressUntilTheEndWithoutReloading()
    {
        await using var visit = await ConsultantVisit.OpenAsync(chromium, _server, 1280);
        await visit.SignInAsync();
        var batch = await PlantedBatch.RunningAsync(_server, 8, 8);
        await visit.GoAsync($"/batches/{batch.Id}");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("0 of 2 reports are ready");
        await visit.Page.EvaluateAsync("() => { window.sameDocument = true; }");

        await _server.Function<ReportCompanyFunction>().RunAsync(batch.Message("00001"), Token);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("1 of 2 reports are ready");
        await _server.Function<ReportCompanyFunction>().RunAsync(batch.Message("00002"), Token);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("2 reports are ready", new() { Timeout = 15_000 });
        await Expect(visit.Page.Locator("#news")).ToHaveTextAsync("2 reports are ready");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.sameDocument === true"));

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync("#download"));
        Assert.EndsWith("reports.zip", download.SuggestedFilename, StringComparison.Ordinal);
        visit.Conclude();
    }

    [Fact]
    public async Task Upload_WithoutScript_ReachesTheReportsByRefreshing()
    {
        await using var visit = await ConsultantVisit.OpenAsync(chromium, _server, 390, script: false);
        await visit.SignInAsync();
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "autumn.csv", MimeType = "text/csv", Buffer = BatchServer.Of(("Aster", 8), ("Small", 3)) });
        await visit.Page.Locator("label:has(input[value='3'])").ClickAsync();
        await visit.Page.ClickAsync(".ruled .primary");
        await visit.Page.WaitForURLAsync("**/batches/*");

        // The page loads itself again every five seconds while the batch runs.
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("2 reports are ready", new() { Timeout = 30_000 });
        await Expect(visit.Page.Locator(".companies tbody tr")).ToHaveCountAsync(2);
        await visit.Page.Locator(".foot a").ClickAsync();
        await visit.Page.Locator("button.primary").ClickAsync();
        await visit.Page.WaitForURLAsync("**/batches");
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(0);
        visit.Conclude();
    }

    private async Task InspectBatchesAsync(ConsultantVisit visit)
    {
        var running = await PlantedBatch.RunningAsync(_server, 8, 8, 3);
        await visit.GoAsync($"/batches/{running.Id}");
        await visit.InspectAsync("a running batch");
        await _server.Function<ReportCompanyFunction>().RunAsync(running.Message("00001"), Token);
        await _server.Function<ReportCompanyFunction>().RunAsync(running.Message("00003"), Token);
        await _server.Function<RecordPoisonedReportFunction>().RunAsync(running.Message("00002"), Token);
        await _server.Consultant.EndAsync(running.Path);
        await visit.GoAsync($"/batches/{running.Id}?show=open");
        await visit.InspectAsync("a finished batch with a failed company");
        var failed = await _server.Consultant.RunAsync("company,function\nAster,\"astronaut with a label that is far too long to be one word\"\n"u8.ToArray());
        await visit.GoAsync("/batches/" + failed.Split('/')[^1]);
        await visit.InspectAsync("a batch of which nothing could be used");
        await visit.GoAsync("/batches/" + failed.Split('/')[^1] + "/delete");
        await visit.InspectAsync("the question whether to delete");
        await visit.GoAsync("/batches");
        await visit.InspectAsync("the list of batches");
    }
}
