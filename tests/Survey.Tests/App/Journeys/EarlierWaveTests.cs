using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class EarlierWaveTests : IAsyncLifetime
{
    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Report_EarlierWaveNamed_ShowsTheChangeAndSinceWhen()
    {
        var earlier = await ReportAsync("Harbour Pumps", first: 0);

        var later = await ReportAsync(" harbour  PUMPS ", first: 5, earlier.Id);

        Assert.Equal((earlier.Id, 10), ((string?)later.Status["earlierAssessment"], ((string)later.Status["earlierClosedOn"]!).Length));
        var trend = (await Consultant.GetAsync(later.Path + "/scores")).Json["trend"]!.AsArray();
        Assert.Equal(7, trend.Count);
        var (now, then) = (await IndexAsync(later.Path), await IndexAsync(earlier.Path));
        Assert.InRange((double)trend.Single(entry => (string?)entry!["id"] == "index")!["difference"]!, now - then - 1, now - then + 1);
        Assert.Contains("id=\"trend\"", await PageAsync(later.Status), StringComparison.Ordinal);
        Assert.DoesNotContain("\"wave\"", (await Consultant.GetAsync(later.Path + "/scores")).Text, StringComparison.Ordinal);
        Assert.Null((await Consultant.GetAsync(earlier.Path + "/scores")).Json["trend"]);
    }

    [Fact]
    public async Task Report_EarlierWaveDeletedBeforeTheClose_SaysThatThereIsNoTrend()
    {
        var earlier = await ReportAsync("Harbour Pumps", first: 0);
        var (path, links) = await CreateAsync("Harbour Pumps", earlier.Id);
        await Consultant.DeleteAsync(earlier.Path);
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());

        var status = await Consultant.WaitForAsync(path, "reported");

        Assert.Null((await Consultant.GetAsync(path + "/scores")).Json["trend"]);
        var page = await PageAsync(status);
        Assert.DoesNotContain("id=\"trend\"", page, StringComparison.Ordinal);
        Assert.Contains("It has been deleted since", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_EarlierWaveDeletedAfterTheResult_StaysAsItWas()
    {
        var earlier = await ReportAsync("Harbour Pumps", first: 0);
        var later = await ReportAsync("Harbour Pumps", first: 5, earlier.Id);
        var page = await PageAsync(later.Status);

        await Consultant.DeleteAsync(earlier.Path);

        Assert.Equal(page, await PageAsync(later.Status));
    }

    [Fact]
    public async Task Create_EarlierAssessmentThatCannotBeCompared_SaysEverythingThatIsWrong()
    {
        var (open, _) = await Consultant.CreateAsync(0, new { company = "Aster Tools" });
        using var other = await _server.OtherConsultantAsync();
        var (foreign, _) = await other.CreateAsync(0);

        var answer = await NamingAsync(open.Split('/')[^1], new { minimumGroup = 1 });
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["minimumGroup", "earlierAssessment", "earlierAssessment"], answer.Places);
        Assert.Contains("Aster Tools", answer.Text, StringComparison.Ordinal);
        Assert.Contains("still open", answer.Text, StringComparison.Ordinal);

        foreach (var nobodys in new[] { foreign.Split('/')[^1], "aaaaaaaaaaaaaaaa", "../x" })
            Assert.Contains("no such assessment", (await NamingAsync(nobodys)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_EarlierAssessmentWithTooFew_SaysThatItHasNoResult()
    {
        var (path, _) = await Consultant.CreateAsync(2);
        await Consultant.PostAsync(path + "/close");
        await Consultant.WaitForAsync(path, "tooFew");

        Assert.Contains("too few people", (await NamingAsync(path.Split('/')[^1])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_EarlierAssessment_IsNamedAndTakenBackUntilTheClose()
    {
        var earlier = await ReportAsync("Harbour Pumps", first: 0);
        var (path, _) = await Consultant.CreateAsync(1);

        var named = await Consultant.PatchAsync(path, new { earlierAssessment = earlier.Id });
        Assert.Equal(earlier.Id, (string?)named.Json["earlierAssessment"]);
        Assert.Null((await Consultant.PatchAsync(path, new { earlierAssessment = "" })).Json["earlierAssessment"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await Consultant.PatchAsync(path, new { earlierAssessment = path.Split('/')[^1] })).Status);

        await Consultant.PostAsync(path + "/close");
        Assert.Equal(["earlierAssessment"], (await Consultant.PatchAsync(path, new { earlierAssessment = earlier.Id })).Places);
    }

    private Task<ApiAnswer> NamingAsync(string earlierId, object? more = null)
    {
        var body = JsonNode.Parse(JsonSerializer.Serialize(more ?? new { }))!.AsObject();
        body["company"] = "Harbour Pumps";
        body["requestedBy"] = "Helen Aster";
        body["closesAt"] = DateTimeOffset.UtcNow.AddDays(3);
        body["earlierAssessment"] = earlierId;
        return Consultant.PostAsync("/api/assessments", body);
    }

    private Task<(string Path, IReadOnlyList<string> Links)> CreateAsync(string company, string? earlierId) =>
        Consultant.CreateAsync(8, new { company, closeAfterCompleteHours = 0, minimumGroup = 3, earlierAssessment = earlierId });

    private async Task<(string Path, string Id, JsonNode Status)> ReportAsync(string company, int first, string? earlierId = null)
    {
        var (path, links) = await CreateAsync(company, earlierId);
        await Sheets.SubmitAsync(_server.Browser, links, [.. (await Sheets.OfSampleAsync()).Skip(first)]);
        return (path, path.Split('/')[^1], await Consultant.WaitForAsync(path, "reported"));
    }

    private async Task<double> IndexAsync(string path) => (double)(await Consultant.GetAsync(path + "/scores")).Json["index"]!["score"]!;

    private Task<string> PageAsync(JsonNode status) =>
        _server.Browser.GetStringAsync((string)status["report"]!["link"]!, TestContext.Current.CancellationToken);
}
