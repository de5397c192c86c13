using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Survey.App.Batches;
using Survey.App.Workspaces;
using Survey.Host;
using Survey.Host.Storage;
using Survey.Tests.App.Batches;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.Host.Crash;

/// <summary>The service is killed ten times at random moments while one batch of 300 companies is split, reported and compared.</summary>
public sealed class BatchCrashTests : IDisposable
{
    private const int Companies = 300, Kills = 10, Seed = 20261125;
    private static readonly TimeSpan LatestEnd = TimeSpan.FromMinutes(4);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, DateTime> _finished = new(StringComparer.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Batch_ServiceKilledTenTimes_HasOneReportACompanyAndRedoesNothingFinished()
    {
        var random = new Random(Seed);
        var key = await IssueKeyAsync();
        var file = BatchServer.Of([.. Enumerable.Range(1, Companies).Select(number => ($"Company {number:000}", 5 + (number % 3)))]);
        string? path = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = await ServeProcess.StartAsync(_folder.Path);
            using var consultant = process.Consultant(key);

            // A client that got no answer sends its request again.
            path ??= await TrySendAsync(consultant, file);

            // Each life may do about an eighth of the work, so that kills strike every stage of it.
            await DoAsync(consultant, path, random.Next(Companies / 6), random.NextDouble());
            await process.KillAsync();
            TestContext.Current.TestOutputHelper?.WriteLine($"Kill {kill}: {await NoteFinishedAsync()} companies had ended.");
        }

        using (var last = await ServeProcess.StartAsync(_folder.Path))
        {
            using var consultant = last.Consultant(key);
            path ??= await TrySendAsync(consultant, file);
            await EndAsync(consultant, path!);
        }

        await CheckAsync(path!.Split('/')[^1]);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<string?> TrySendAsync(HttpClient consultant, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(BatchServer.CsvType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/batches") { Content = content };
        request.Headers.Add("Idempotency-Key", "the-one-batch");
        using var response = await consultant.SendAsync(request, Token);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Token));
        return response.Headers.Location!.ToString();
    }

    /// <summary>Lets the service work until so many more companies have ended, and a moment longer.</summary>
    private static async Task DoAsync(HttpClient consultant, string? path, int more, double moment)
    {
        var watch = Stopwatch.StartNew();
        var before = await EndedAsync(consultant, path!);
        while (watch.Elapsed < TimeSpan.FromSeconds(20) && await EndedAsync(consultant, path!) - before < more)
            await ElapseAsync(TimeSpan.FromMilliseconds(5));
        await ElapseAsync(TimeSpan.FromMilliseconds(1 + (40 * moment)));
    }

    private static async Task EndAsync(HttpClient consultant, string path)
    {
        var watch = Stopwatch.StartNew();
        while ((string?)JsonNode.Parse(await consultant.GetStringAsync(path + "?limit=1", Token))!["state"] != "finished")
        {
            Assert.True(watch.Elapsed < LatestEnd, "The batch does not finish.");
            await ElapseAsync(TimeSpan.FromMilliseconds(50));
        }
    }

    private static async Task<int> EndedAsync(HttpClient consultant, string path) =>
        (int?)JsonNode.Parse(await consultant.GetStringAsync(path + "?limit=1", Token))!["counts"]?["done"] ?? 0;

    private static async Task ElapseAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync(Token);
    }

    private async Task<string> IssueKeyAsync()
    {
        await using var host = SurveyHost.Create(new SurveyHostOptions { DataFolder = _folder.Path });
        var registry = new WorkspaceRegistry(host.Storage.Workspaces, TimeProvider.System);
        var workspace = await registry.CreateAsync("Aster Advice", contactEmail: null, Token);
        return (await registry.IssueKeyAsync(workspace.Id, Token))!.ToString();
    }

    /// <summary>Notes when the report of each company that has ended was written; whatever comes later must leave it.</summary>
    private async Task<int> NoteFinishedAsync()
    {
        await using var storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        foreach (var batch in (await storage.Batches.ListByStateAsync([.. Enum.GetValues<BatchState>()], 10, null, Token)).Items)
        {
            await foreach (var item in storage.BatchItems.ListAllAsync(batch.Id, Token).Where(item => item.State == BatchItemState.Done))
                Assert.Equal(_finished.TryAdd(item.Id, WrittenAt(batch.Id, item.Id)) ? WrittenAt(batch.Id, item.Id) : _finished[item.Id], WrittenAt(batch.Id, item.Id));
        }

        return _finished.Count;
    }

    private DateTime WrittenAt(string batch, string item) => File.GetLastWriteTimeUtc(Path.Combine(_folder.Path, "reports", batch, $"{item}.pdf"));

    private async Task CheckAsync(string id)
    {
        await using var storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        Assert.Equal(new(0, Companies, 0, 0, 0), await storage.BatchItems.CountAsync(id, Token));
        var items = await storage.BatchItems.ListAllAsync(id, Token).ToListAsync(Token);
        Assert.Equal(Enumerable.Range(1, Companies).Select(number => $"Company {number:000}"), items.Select(item => item.Company));
        Assert.All(items, item => Assert.True(!_finished.TryGetValue(item.Id, out var written) || written == WrittenAt(id, item.Id)));

        ImmutableArray<string> expected = [.. items.Select(item => $"{item.Id}.pdf"), "portfolio.csv", "portfolio.pdf", "portfolio.xlsx", "rejected.csv"];
        Assert.Equal(expected, Directory.EnumerateFiles(Path.Combine(_folder.Path, "reports", id)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, "uploads"), "*", SearchOption.AllDirectories));
        foreach (var item in items)
            Assert.Null(await storage.BatchItems.FindAnswersAsync(id, item.Id, Token));
    }
}
