using System.IO.Compression;
using System.Net;
using System.Text;
using Survey.App.Batches;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class BatchJourneyTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Forty_Companies_GiveThirtyNineReportsAndOneTooFew()
    {
        var sent = await Consultant.SendAsync(BatchServer.Forty, "?name=Autumn%20portfolio");
        Assert.Equal(HttpStatusCode.Accepted, sent.Status);
        Assert.Equal("2", sent.Headers.RetryAfter?.ToString());
        var path = sent.Headers.Location!.ToString();
        Assert.Equal(path, $"/api/batches/{(string)sent.Json["id"]!}");

        var status = await Consultant.EndAsync(path);
        Assert.Equal("finished", (string)status["state"]!);
        Assert.Equal("Autumn portfolio", (string)status["name"]!);
        Assert.Equal((0, 39, 1, 0, 0), BatchServer.Counts(status));
        Assert.Equal(40, (int)status["contents"]!["companies"]!);
        var tooFew = status["companies"]!.AsArray().Single(company => (string)company!["state"]! == "tooFew")!;
        Assert.Equal(("Granite Foods", 4, 1), ((string)tooFew["company"]!, (int)tooFew["responses"]!, (int)tooFew["missing"]!));
        Assert.Null(tooFew["report"]);
        Assert.Null(tooFew["reason"]);

        var done = status["companies"]!.AsArray().Where(company => (string)company!["state"]! == "done").ToList();
        Assert.Equal(39, done.Count);
        Assert.All(done, company => Assert.InRange((int)company!["index"]!, 0, 100));
        var pdf = await Consultant.DownloadAsync((string)done[0]!["report"]!);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf, 0, 4));
    }

    [Fact]
    public async Task Files_OfAFinishedBatch_AreAllThere()
    {
        var path = await Consultant.RunAsync(BatchServer.Forty);
        using var archive = new ZipArchive(new MemoryStream(await Consultant.DownloadAsync(path + "/reports.zip")));
        Assert.Equal(39, archive.Entries.Count);
        Assert.Equal(39, archive.Entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        using (var report = new BinaryReader(archive.Entries[0].Open()))
            Assert.Equal("%PDF", Encoding.ASCII.GetString(report.ReadBytes(4)));

        Assert.Equal("%PDF", Encoding.ASCII.GetString(await Consultant.DownloadAsync(path + "/portfolio.pdf"), 0, 4));
        Assert.Equal("PK", Encoding.ASCII.GetString(await Consultant.DownloadAsync(path + "/portfolio.xlsx"), 0, 2));
        Assert.Contains("Granite Foods", Encoding.UTF8.GetString(await Consultant.DownloadAsync(path + "/portfolio.csv")), StringComparison.Ordinal);
        Assert.Contains("reason", Encoding.UTF8.GetString(await Consultant.DownloadAsync(path + "/rejected.csv")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(path + "/portfolio.docx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(path + "/reports/99999.pdf")).Status);
    }

    [Fact]
    public async Task Split_Done_LeavesNeitherUploadNorAnswers()
    {
        var path = await Consultant.RunAsync(BatchServer.Of(("Aster", 8), ("Small", 2)));
        var id = path.Split('/')[^1];
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_server.Storage.Folder, "uploads"), "*", SearchOption.AllDirectories));
        Assert.Null(await _server.Storage.BatchItems.FindAnswersAsync(id, "00001", Token));
        Assert.Null(await _server.Storage.BatchItems.FindAnswersAsync(id, "00002", Token));
        Assert.NotNull(await _server.Storage.BatchItems.FindScoresAsync(id, "00001", Token));
    }

    [Fact]
    public async Task Status_AskedAgain_IsNotModified()
    {
        var path = await Consultant.RunAsync(BatchServer.Of(("Aster", 8)));
        var tag = (await Consultant.GetAsync(path)).Headers.ETag!;
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag } } };
        using var again = await Consultant.Http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Status_PageByPage_ListsEachCompanyOnce()
    {
        var path = await Consultant.RunAsync(BatchServer.Forty);
        var companies = new List<string>();
        string? continuation = null;
        do
        {
            var page = (await Consultant.GetAsync($"{path}?limit=15" + (continuation is null ? "" : $"&continuation={continuation}"))).Json;
            Assert.Equal((0, 39, 1, 0, 0), BatchServer.Counts(page));
            companies.AddRange(page["companies"]!.AsArray().Select(company => (string)company!["company"]!));
            continuation = (string?)page["continuation"];
        }
        while (continuation is not null);
        Assert.Equal(40, companies.Distinct().Count());
        Assert.Equal(40, companies.Count);
    }

    [Fact]
    public async Task Form_WithFileAndFields_IsTaken()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("3"), "minimumGroup" },
            { new StringContent("letter"), "paper" },
            { new StringContent("false"), "showComments" },
            { new StringContent("{\"aster  TOOLS\": 30, \"Nobody\": 4}"), "invited" },
            { new ByteArrayContent(BatchServer.Of(("Aster Tools", 8), ("Small", 3))), "file", "Herbst – 1.csv" },
        };
        using var response = await Consultant.Http.PostAsync("/api/batches", form, Token);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var status = await Consultant.EndAsync(response.Headers.Location!.ToString());

        Assert.Equal(("Herbst – 1.csv", "Herbst – 1.csv"), ((string)status["name"]!, (string)status["fileName"]!));
        Assert.Equal((3, "letter", false), ((int)status["settings"]!["minimumGroup"]!, (string)status["settings"]!["paper"]!, (bool)status["settings"]!["showComments"]!));
        Assert.Equal((0, 2, 0, 0, 0), BatchServer.Counts(status));
        Assert.Contains(status["contents"]!["problems"]!.AsArray(), problem => (string?)problem!["column"] == "invited" && (string?)problem["value"] == "Nobody");
    }

    [Fact]
    public async Task Workbook_ColumnsOfAnotherName_IsTakenWithAMapping()
    {
        var rows = Encoding.UTF8.GetString(BatchServer.Of(("Aster", 8), ("Birch", 4))).Replace("company,", "Firm,", StringComparison.Ordinal).Split('\n');
        using var form = new MultipartFormDataContent
        {
            { new StringContent("{\"columns\": {\"Firm\": \"company\"}}"), "mapping" },
            { new ByteArrayContent(await Workbook.OfAsync(rows.Where(row => row.Length > 0).Select(row => row.Split(',')))), "file", "autumn.xlsx" },
        };
        using var response = await Consultant.Http.PostAsync("/api/batches", form, Token);
        var status = await Consultant.EndAsync(response.Headers.Location!.ToString());
        Assert.Equal((0, 1, 1, 0, 0), BatchServer.Counts(status));
        Assert.Equal(["Aster", "Birch"], status["companies"]!.AsArray().Select(company => (string)company!["company"]!));
    }

    [Fact]
    public async Task Invited_FewerThanAnswered_RejectsThatCompanyAlone()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("{\"Aster\": 5}"), "invited" },
            { new ByteArrayContent(BatchServer.Of(("Aster", 8), ("Birch", 8))), "file", "a.csv" },
        };
        using var response = await Consultant.Http.PostAsync("/api/batches", form, Token);
        var path = response.Headers.Location!.ToString();
        var status = await Consultant.EndAsync(path);
        Assert.Equal((0, 1, 0, 1, 0), BatchServer.Counts(status));
        Assert.Contains("invited", (string)status["companies"]![0]!["reason"]!, StringComparison.Ordinal);

        // Trying again would not help, so nothing is to be tried.
        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(path + "/retry")).Status);
    }

    [Fact]
    public async Task Delete_FinishedBatch_LeavesNothing()
    {
        var path = await Consultant.RunAsync(BatchServer.Of(("Aster", 8)));
        var id = path.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NoContent, (await Consultant.DeleteAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.DeleteAsync(path)).Status);
        Assert.Empty((await _server.Storage.BatchItems.ListAsync(id, 10, null, Token)).Items);
        Assert.Null(await _server.Storage.BatchItems.FindScoresAsync(id, "00001", Token));
        Assert.Null(await _server.Storage.Reports.OpenAsync(id, "00001.pdf", Token));
        Assert.Null(await _server.Storage.Reports.OpenAsync(id, "portfolio.pdf", Token));
        Assert.DoesNotContain(id, (await Consultant.GetAsync("/api/batches")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retention_OldBatch_IsDeletedWhole()
    {
        var path = await Consultant.RunAsync(BatchServer.Of(("Aster", 8)));
        _server.Time.Shift = TimeSpan.FromDays(89);
        await _server.Function<ApplyBatchRetentionFunction>().RunAsync(new(), Token);
        Assert.Equal(HttpStatusCode.OK, (await Consultant.GetAsync(path)).Status);
        _server.Time.Shift = TimeSpan.FromDays(91);
        await _server.Function<ApplyBatchRetentionFunction>().RunAsync(new(), Token);
        Assert.Equal(HttpStatusCode.NotFound, (await Consultant.GetAsync(path)).Status);
        Assert.Null(await _server.Storage.Reports.OpenAsync(path.Split('/')[^1], "00001.pdf", Token));
    }

    [Fact]
    public async Task List_Batches_NewestFirstOfThisWorkspaceOnly()
    {
        var first = await Consultant.RunAsync(BatchServer.Of(("Aster", 8)), "?name=First");
        var second = await Consultant.RunAsync(BatchServer.Of(("Birch", 8)), "?name=Second");
        using var other = await _server.OtherConsultantAsync();
        await other.RunAsync(BatchServer.Of(("Cedar", 8)));
        var listed = (await Consultant.GetAsync("/api/batches")).Json["batches"]!.AsArray();
        Assert.Equal(["Second", "First"], listed.Select(batch => (string)batch!["name"]!));
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.BadRequest, (await Consultant.GetAsync("/api/batches?limit=0")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Consultant.GetAsync("/api/batches?continuation=§")).Status);
    }
}
