using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.App.Workspaces;
using Survey.Cli.Azurite;
using Survey.Host;
using Survey.Tests.App.Batches;
using Survey.Tests.App.Journeys;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Storage;

/// <summary>A batch of a hundred companies on a storage account, the host pulling its queues with the real client.</summary>
public sealed class CloudBatchTests
{
    private const int Companies = 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static byte[] Hundred { get; } = BatchServer.Of([.. Enumerable.Range(1, Companies).Select(number => ($"Company {number:000}", number == 50 ? 4 : 5))]);

    [Fact]
    public async Task Batch_OfAHundredCompanies_CompletesOnAStorageAccount()
    {
        using var folder = new TemporaryFolder();
        await using var host = await StartAsync(folder.Path, SharedAzurite.TakeAccount());
        using var consultant = await ConsultantAsync(host);
        var path = await consultant.RunAsync(Hundred);

        Assert.Equal((0, Companies - 1, 1, 0, 0), BatchServer.Counts((await consultant.GetAsync(path)).Json));
        Assert.NotEmpty(await consultant.DownloadAsync(path + "/reports.zip"));
        Assert.NotEmpty(await consultant.DownloadAsync(path + "/portfolio.pdf"));

        // Nothing went to the local stores, and nothing of the file is left.
        Assert.Empty((await host.Storage.Batches.ListByStateAsync([.. Enum.GetValues<Survey.App.Batches.BatchState>()], 10, null, Token)).Items);
        Assert.Equal(System.Net.HttpStatusCode.NoContent, (await consultant.DeleteAsync(path)).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await consultant.GetAsync(path)).Status);
        await host.StopAsync(Token);
    }

    [Fact]
    public async Task Batch_StorageRestartsInTheMiddle_Finishes()
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await StartAzuriteAsync(Path.Combine(folder.Path, "azurite"));
        await using var host = await StartAsync(Path.Combine(folder.Path, "data"), azurite.ConnectionString);
        using var consultant = await ConsultantAsync(host);
        var path = (await consultant.SendAsync(Hundred)).Headers.Location!.ToString();
        await ReachAsync(async () => BatchServer.Counts((await consultant.GetAsync(path)).Json).Done >= Companies / 4);
        await azurite.RestartAsync(Token);

        await consultant.EndAsync(path, TimeSpan.FromMinutes(3));
        Assert.Equal((0, Companies - 1, 1, 0, 0), BatchServer.Counts((await consultant.GetAsync(path)).Json));
        await host.StopAsync(Token);
    }

    private static async Task<SurveyHost> StartAsync(string folder, string connectionString)
    {
        var host = SurveyHost.Create(new SurveyHostOptions
        {
            DataFolder = folder,
            Url = "http://127.0.0.1:0",
            LogLevel = LogLevel.None,
            Settings = ImmutableDictionary<string, string?>.Empty.Add("AzureWebJobsStorage", connectionString),
        });
        await host.StartAsync(Token);
        return host;
    }

    private static async Task<ConsultantClient> ConsultantAsync(SurveyHost host)
    {
        var registry = host.Services.GetRequiredService<WorkspaceRegistry>();
        var workspace = await registry.CreateAsync("Northgate Advisory", contactEmail: null, Token);
        var key = (await registry.IssueKeyAsync(workspace.Id, Token))!.ToString();
        return new(new HttpClient { BaseAddress = host.BaseAddress }, key);
    }

    private static async Task<AzuriteProcess> StartAzuriteAsync(string folder)
    {
        try
        {
            return await AzuriteProcess.StartAsync(folder, accounts: null, Token);
        }
        catch (AzuriteUnavailableException exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(exception.Message);
            throw;
        }
    }

    private static async Task ReachAsync(Func<Task<bool>> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
            await timer.WaitForNextTickAsync(Token);
    }
}
