using System.Text;
using Survey.App.Batches;
using Survey.Tests.App.Journeys;
using Survey.Tests.Cli.Batches;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>What <c>rejected.csv</c> of the service lists: the same as that of the command line.</summary>
public sealed class BatchRejectedListTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Rejected_SameFileAsOnTheCommandLine_ListsTheSame()
    {
        var text = Encoding.UTF8.GetString(BatchServer.Of(("Aster", 8), ("=Small; \"Co\"", 3), ("Birch", 8), ("Tiny", 1)))
            .Replace("=Small; \"Co\"", "\"=Small; \"\"Co\"\"\"", StringComparison.Ordinal) + "Aster,x,boss,sales\n";
        using var folder = new BatchFolder();
        await folder.Run(folder.Write("autumn.csv", text), "--invited", "Birch=5");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("{\"Birch\": 5}"), "invited" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "autumn.csv" },
        };
        using var sent = await Consultant.Http.PostAsync("/api/batches", form, Token);
        var path = sent.Headers.Location!.ToString();
        await Consultant.EndAsync(path);

        var list = await ListAsync(path);

        Assert.Equal(await File.ReadAllTextAsync(folder.PathOf("rejected.csv"), Encoding.UTF8, Token), list.TrimStart('\uFEFF'));
        Assert.Contains("\"company\",\"'=Small; \"\"Co\"\"\",\"Has too few answers for a report: 3 of the 5 that are needed.\"", list, StringComparison.Ordinal);
        Assert.Contains("\"company\",\"Birch\",", list, StringComparison.Ordinal);
        Assert.DoesNotContain("\"company\",\"Aster\",", list, StringComparison.Ordinal);
        Assert.Equal(0, list.LastIndexOf('\uFEFF'));
    }

    [Fact]
    public async Task Rejected_CompanyThatFailed_IsListedWhileItHasNoReport()
    {
        var path = await Consultant.RunAsync(BatchServer.Of(("Aster", 8)));
        var done = await ListAsync(path);

        await ChangeAsync(path, item => item with { State = BatchItemState.Failed, Reason = "Five attempts failed." });
        Assert.Equal(done + ",,\"company\",\"Aster\",\"Five attempts failed.\"\r\n", await ListAsync(path));

        await ChangeAsync(path, item => item with { State = BatchItemState.Done, Reason = null });
        Assert.Equal(done, await ListAsync(path));
    }

    private async Task ChangeAsync(string path, Func<BatchItem, BatchItem> change)
    {
        var found = (await _server.Storage.BatchItems.FindAsync(path.Split('/')[^1], "00001", Token))!;
        Assert.True(await _server.Storage.BatchItems.UpdateAsync(change(found.Value), found.ETag, Token));
    }

    private async Task<string> ListAsync(string path) => Encoding.UTF8.GetString(await Consultant.DownloadAsync(path + "/rejected.csv"));
}
