using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Survey.App.Workspaces;
using Survey.Cli.Demo;
using Survey.Host;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Storage;

public sealed class CloudJourneyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The whole way on a storage account, the host pulling the queue with the real client. Takes the minute in which answers settle after the close.</summary>
    [Fact]
    public async Task Demo_OnAStorageAccount_EndsWithTheReport()
    {
        using var folder = new TemporaryFolder();
        await using var host = SurveyHost.Create(new SurveyHostOptions
        {
            DataFolder = folder.Path,
            Url = "http://127.0.0.1:0",
            Settings = ImmutableDictionary<string, string?>.Empty.Add("AzureWebJobsStorage", SharedAzurite.TakeAccount()),
        });
        await host.StartAsync(Token);
        var registry = host.Services.GetRequiredService<WorkspaceRegistry>();
        var workspace = await registry.CreateAsync("Northgate Advisory", contactEmail: null, Token);
        var key = (await registry.IssueKeyAsync(workspace.Id, Token))!.ToString();
        using var http = new HttpClient { BaseAddress = host.BaseAddress };

        var result = await new DemoRun(new DemoClient(http, key), TimeProvider.System, (_, _, _) => { }).RunAsync(Token);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(result.Pdf, 0, 4));
        using var page = await http.GetAsync(result.ReportLink, Token);
        Assert.True(page.IsSuccessStatusCode);

        // Nothing went to the local stores.
        Assert.Empty(await host.Storage.Workspaces.ListAsync(Token));
        await host.StopAsync(Token);
    }
}
