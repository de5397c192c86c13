using System.Net;
using Survey.App.Batches;
using Survey.Tests.App.Consulting;
using Survey.Tests.App.Journeys;
using Survey.Tests.Host;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class BatchPagesTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;
    private PageVisitor _visitor = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await ConsultantServer.StartAsync();
        _visitor = new(_server.Browser);
        await _visitor.SignInAsync(_server.Consultant.Key);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Upload_File_LeadsToItsPageAndItsReports()
    {
        var form = await _visitor.GetAsync("/batches");
        var sent = await _visitor.UploadAsync(
            BatchServer.Of(("Aster & Söhne", 8), ("Small", 3)), "autumn.csv", ("token", form.Token("/batches")), ("once", form.Once), ("minimumGroup", "5"), ("name", ""));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.StartsWith("/batches/", sent.Location, StringComparison.Ordinal);
        await _server.Consultant.EndAsync("/api" + sent.Location);

        var page = await _visitor.GetAsync(sent.Location!);
        Assert.Equal("One report is ready", page.Heading);
        Assert.Contains("Aster &amp; Söhne", page.Html, StringComparison.Ordinal);
        Assert.Contains("Too few: 3 of 5", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("batch.js", page.Html, StringComparison.Ordinal);
        foreach (var file in new[] { "/reports/00001.pdf", "/reports.zip", "/portfolio.pdf", "/portfolio.xlsx", "/portfolio.csv" })
        {
            Assert.Contains($"\"/api{sent.Location}{file}\"", page.Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync($"/api{sent.Location}{file}")).Status);
        }

        Assert.Contains("autumn.csv", (await _visitor.GetAsync("/batches")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutTheFormsToken_StoresNothing()
    {
        var form = await _visitor.GetAsync("/batches");
        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.UploadAsync(BatchServer.Forty, "a.csv")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.UploadAsync(BatchServer.Forty, "a.csv", ("token", form.Token("/signout")))).Status);
        Assert.Empty((await _server.Storage.Batches.ListByStateAsync([.. Enum.GetValues<BatchState>()], 10, null, Token)).Items);
        var uploads = Path.Combine(_server.Storage.Folder, "uploads");
        Assert.Empty(Directory.Exists(uploads) ? Directory.EnumerateFiles(uploads, "*", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public async Task Upload_NothingOrTooMuch_ShowsThePageAgainWithTheProblem()
    {
        var form = await _visitor.GetAsync("/batches");
        (string, string)[] fields = [("token", form.Token("/batches")), ("once", form.Once)];
        var empty = await _visitor.UploadAsync([], "a.csv", fields);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Is empty", empty.Html, StringComparison.Ordinal);
        var large = await _visitor.UploadAsync(new byte[MeasuredStream.Limit + 1], "a.csv", fields);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("25 MiB", large.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RunningBatch_RefreshesItselfAndIsTagged()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8, 8, 3);
        var path = $"/batches/{batch.Id}";
        var page = await _visitor.GetAsync(path);
        Assert.Equal("0 of 3 reports are ready", page.Heading);
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"5\" /></noscript>", page.Html, StringComparison.Ordinal);
        Assert.Contains("/assets/batch.", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, (await _visitor.GetAsync(path, page.Tag)).Status);

        await _server.Function<ReportCompanyFunction>().RunAsync(batch.Message("00002"), Token);
        var next = await _visitor.GetAsync(path, page.Tag);
        Assert.Equal((HttpStatusCode.OK, "1 of 3 reports are ready"), (next.Status, next.Heading));
        Assert.NotEqual(page.Tag, next.Tag);
    }

    [Fact]
    public async Task Page_ManyCompanies_AreShownByFiftyAndByState()
    {
        var path = "/batches/" + (await _server.Consultant.RunAsync(BatchServer.Of([.. Enumerable.Range(1, 60).Select(number => ($"Company {number:00}", number == 7 ? 3 : 5))]))).Split('/')[^1];
        var first = await _visitor.GetAsync(path);
        Assert.Contains("1 to 50 of 60", first.Html, StringComparison.Ordinal);
        Assert.Contains("Company 50", first.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Company 51", first.Html, StringComparison.Ordinal);
        Assert.Contains($"{path}?from=51", first.Html, StringComparison.Ordinal);
        var second = await _visitor.GetAsync(path + "?from=51");
        Assert.Contains("51 to 60 of 60", second.Html, StringComparison.Ordinal);
        var open = await _visitor.GetAsync(path + "?show=open");
        Assert.Contains("1 to 1 of 1", open.Html, StringComparison.Ordinal);
        Assert.Contains("Company 07", open.Html, StringComparison.Ordinal);
        foreach (var odd in new[] { "?from=0", "?from=-1", "?from=99999", "?from=x", "?show=x" })
            Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(path + odd)).Status);
    }

    [Fact]
    public async Task Page_RejectedRows_AreListedEncoded()
    {
        var file = BatchServer.Of(("Aster", 8));
        var text = System.Text.Encoding.UTF8.GetString(file) + "Aster,x,<script>alert(1)</script>,sales\n";
        var path = await _server.Consultant.RunAsync(System.Text.Encoding.UTF8.GetBytes(text));
        var page = await _visitor.GetAsync("/batches/" + path.Split('/')[^1]);
        Assert.Contains("One row was rejected, 8 counted", page.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(3, true)]
    public async Task Page_EveryRowCounted_LinksToTheListWhereACompanyHasNoReport(int people, bool isLinked)
    {
        var path = await _server.Consultant.RunAsync(BatchServer.Of(("Aster", 8), ("Birch", people)));
        var page = await _visitor.GetAsync("/batches/" + path.Split('/')[^1]);
        Assert.Contains("Every row was counted", page.Html, StringComparison.Ordinal);
        Assert.Equal(isLinked, page.Html.Contains($"{path}/rejected.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Retry_FailedCompany_IsSentAgainFromThePage()
    {
        var batch = await PlantedBatch.RunningAsync(_server, 8);
        await _server.Function<RecordPoisonedReportFunction>().RunAsync(batch.Message("00001"), Token);
        await _server.Consultant.EndAsync(batch.Path);
        var page = await _visitor.GetAsync($"/batches/{batch.Id}");
        Assert.Contains("five attempts", page.Html, StringComparison.Ordinal);
        var answer = await _visitor.PostAsync($"/batches/{batch.Id}/retry", ("token", page.Token($"/batches/{batch.Id}/retry")));
        Assert.Equal($"/batches/{batch.Id}", answer.Location);
        await Eventually.HoldsAsync(async () => (await batch.ItemAsync("00001")).State == BatchItemState.Done);
    }

    [Fact]
    public async Task Delete_AskedAndConfirmed_DeletesTheBatch()
    {
        var id = (await _server.Consultant.RunAsync(BatchServer.Of(("Aster", 8)))).Split('/')[^1];
        var question = await _visitor.GetAsync($"/batches/{id}/delete");
        Assert.Equal("Delete this batch?", question.Heading);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync($"/batches/{id}")).Status);
        var answer = await _visitor.PostAsync($"/batches/{id}/delete", ("token", question.Token($"/batches/{id}/delete")));
        Assert.Equal("/batches", answer.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync($"/batches/{id}")).Status);
    }

    [Fact]
    public async Task Pages_AnotherWorkspacesBatch_Are404()
    {
        using var other = await _server.OtherConsultantAsync();
        var id = (await other.RunAsync(BatchServer.Of(("Aster", 8)))).Split('/')[^1];
        var mine = await _visitor.GetAsync("/batches");
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync($"/batches/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync($"/batches/{id}/delete")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync($"/api/batches/{id}/reports.zip")).Status);
        Assert.DoesNotContain(id, mine.Html, StringComparison.Ordinal);
    }
}
