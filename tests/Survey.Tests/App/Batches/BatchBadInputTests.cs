using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Survey.App.Batches;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Batches;

public sealed class BatchBadInputTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/octet-stream")]
    public async Task Send_ContentTypeThatIsNotRead_Is415(string type)
    {
        var answer = await Consultant.SendAsync(BatchServer.Forty, type: type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal("application/problem+json", answer.Type?.MediaType);
        await AssertNothingAsync();
    }

    [Fact]
    public async Task Send_EmptyFile_Is400()
    {
        var answer = await Consultant.SendAsync([]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["file"], answer.Places);
        await AssertNothingAsync();
    }

    [Fact]
    public async Task Send_SettingsThatCannotBeTaken_AreAllListed()
    {
        var query = $"?minimumGroup=2&language=xx&paper=a3&showComments=maybe&invited=%7B%22a%22%3A0%7D&nmae=x&name={new string('n', 201)}&mapping=%7B%22colums%22%3A1%7D";
        var answer = await Consultant.SendAsync(BatchServer.Forty, query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["invited.a", "language", "mapping, line 1, $.colums", "minimumGroup", "name", "nmae", "paper", "showComments"], answer.Places.Order(StringComparer.Ordinal));
        await AssertNothingAsync();
    }

    [Theory]
    [InlineData("nonsense\n1,2,3\n")]
    [InlineData("company,colour\nAster,red\n")]
    [InlineData("company,function,negotiate_close\n")]
    [InlineData("company,function,negotiate_close\nAster,astronaut,sales\n")]
    public async Task Send_NothingUsable_FailsWithAReasonAndItsProblems(string text)
    {
        var sent = await Consultant.SendAsync(Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.Accepted, sent.Status);
        var path = sent.Headers.Location!.ToString();
        var status = await Consultant.EndAsync(path);
        Assert.Equal("failed", (string)status["state"]!);
        Assert.NotEmpty((string)status["reason"]!);
        Assert.Empty(status["companies"]!.AsArray());
        Assert.StartsWith("\uFEFF\"file\"", Encoding.UTF8.GetString(await Consultant.DownloadAsync(path + "/rejected.csv")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Consultant.PostAsync(path + "/retry")).Status);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_server.Storage.Folder, "uploads"), "*", SearchOption.AllDirectories));
        Assert.Equal(HttpStatusCode.NoContent, (await Consultant.DeleteAsync(path)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_LargerThan25Mebibytes_Is413WithDetails(bool saysItsLength)
    {
        using var content = new StreamContent(new MemoryStream(new byte[MeasuredStream.Limit + 1]));
        content.Headers.ContentType = new MediaTypeHeaderValue(BatchServer.CsvType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/batches") { Content = content };
        request.Headers.TransferEncodingChunked = !saysItsLength;
        request.Headers.ExpectContinue = true;
        using var response = await Consultant.Http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("25 MiB", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        await AssertNothingAsync();
    }

    [Theory]
    [InlineData("Content-Disposition: form-data; name=\"name\"\r\n\r\nAutumn\r\n")]
    [InlineData("Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.csv\"\r\n\r\na,b\r\n")]
    [InlineData("Content-Type: text/plain\r\n\r\nno name\r\n")]
    public async Task Send_FormThatHasNotOneFile_Is400(string parts)
    {
        var answer = await Consultant.SendAsync(Encoding.UTF8.GetBytes($"--x\r\n{parts}--x--\r\n"), type: "multipart/form-data; boundary=x");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        await AssertNothingAsync();
    }

    [Theory]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ncompany,function\r\nAster", "multipart/form-data; boundary=x")]
    [InlineData("no form at all", "multipart/form-data; boundary=x")]
    [InlineData("no form at all", "multipart/form-data")]
    public async Task Send_FormThatIsBroken_Is400(string body, string type)
    {
        var answer = await Consultant.SendAsync(Encoding.UTF8.GetBytes(body), type: type);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        await AssertNothingAsync();
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    public async Task Send_KeyThatCannotBeTaken_Is400(string key)
    {
        var answer = await Consultant.SendAsync(BatchServer.Forty, key: key);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Idempotency-Key"], answer.Places);
    }

    [Fact]
    public async Task Send_SameKeyAndFile_IsTheSameBatch()
    {
        var file = BatchServer.Of(("Aster", 8));
        var first = await Consultant.SendAsync(file, "?name=One", key: "autumn-2026");
        await Consultant.EndAsync(first.Headers.Location!.ToString());
        var again = await Consultant.SendAsync(file, "?name=One", key: "autumn-2026");
        Assert.Equal(HttpStatusCode.Accepted, again.Status);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Single((await Consultant.GetAsync("/api/batches")).Json["batches"]!.AsArray());

        // Another workspace's key of the same text is another key.
        using var other = await _server.OtherConsultantAsync();
        var others = await other.SendAsync(file, key: "autumn-2026");
        Assert.NotEqual(first.Headers.Location, others.Headers.Location);
        Assert.NotEqual((await Consultant.SendAsync(file)).Headers.Location, first.Headers.Location);
    }

    [Fact]
    public async Task Send_SameKeyManyAtOnce_IsOneBatch()
    {
        var file = BatchServer.Of(("Aster", 8));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Consultant.SendAsync(file, key: "at-once")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.Status));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        var status = await Consultant.EndAsync(answers[0].Headers.Location!.ToString());
        Assert.Equal((0, 1, 0, 0, 0), BatchServer.Counts(status));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_server.Storage.Folder, "uploads"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("Birch", "")]
    [InlineData("Aster", "?minimumGroup=3")]
    public async Task Send_SameKeyAndOtherInput_Is422AndChangesNothing(string company, string query)
    {
        var first = await Consultant.SendAsync(BatchServer.Of(("Aster", 8)), key: "k");
        var other = await Consultant.SendAsync(BatchServer.Of((company, 8)), query, key: "k");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        var status = await Consultant.EndAsync(first.Headers.Location!.ToString());
        Assert.Equal("Aster", (string)status["companies"]![0]!["company"]!);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_server.Storage.Folder, "uploads"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Send_KeyOfARequestThatWasRefused_CanBeUsedAgain()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Consultant.SendAsync([], key: "k")).Status);
        var answer = await Consultant.SendAsync(BatchServer.Of(("Aster", 8)), key: "k");
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        Assert.Equal("finished", (string)(await Consultant.EndAsync(answer.Headers.Location!.ToString()))["state"]!);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/retry")]
    [InlineData("GET", "/reports.zip")]
    [InlineData("GET", "/reports/00001.pdf")]
    [InlineData("GET", "/portfolio.pdf")]
    [InlineData("GET", "/rejected.csv")]
    public async Task Any_AnotherWorkspacesBatchOrNone_Is404AndWithoutAKey401(string method, string suffix)
    {
        var path = await Consultant.RunAsync(BatchServer.Of(("Aster", 8)));
        using var other = await _server.OtherConsultantAsync();
        var foreign = await StatusAsync(other.Http, method, path + suffix);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(foreign, await StatusAsync(Consultant.Http, method, "/api/batches/aaaaaaaaaaaaaaaa" + suffix));
        Assert.Equal(foreign, await StatusAsync(Consultant.Http, method, "/api/batches/x" + suffix));
        Assert.Equal(HttpStatusCode.Unauthorized, (await StatusAsync(_server.Browser, method, path + suffix)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Consultant.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Batches_WithoutAKey_Are401(string method) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await StatusAsync(_server.Browser, method, "/api/batches")).Status);

    private static async Task<(HttpStatusCode Status, string Text)> StatusAsync(HttpClient http, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await http.SendAsync(request, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }

    private async Task AssertNothingAsync()
    {
        Assert.Empty((await Consultant.GetAsync("/api/batches")).Json["batches"]!.AsArray());
        var states = Enum.GetValues<BatchState>();
        Assert.Empty((await _server.Storage.Batches.ListByStateAsync([.. states], 10, null, Token)).Items);
        var uploads = Path.Combine(_server.Storage.Folder, "uploads");
        Assert.Empty(Directory.Exists(uploads) ? Directory.EnumerateFiles(uploads, "*", SearchOption.AllDirectories) : []);
    }
}
