using System.Text.Json.Nodes;
using Survey.App.Scoring;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Journeys;

public sealed class BenchmarkJourneyTests : IAsyncLifetime
{
    private const string Section = "id=\"benchmark\"";

    private ConsultantServer _server = null!;

    private ConsultantClient Consultant => _server.Consultant;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await ConsultantServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public async Task Report_SoManyOtherCompanies_HasAComparisonFromTenOn(int others, bool isShown)
    {
        await AddOthersAsync(others);
        await AddOtherAsync("HARBOUR PUMPS", 99);

        var status = await ReportAsync();

        Assert.Equal(isShown, (await PageAsync(status)).Contains(Section, StringComparison.Ordinal));
        var own = Assert.Single(await EntriesAsync(), entry => entry.AssessmentId == (string)status["id"]!);
        Assert.Equal("HARBOUR PUMPS", own.Company);
        Assert.Equal((double)(await Consultant.GetAsync(PathOf(status) + "/scores")).Json["index"]!["score"]!, own.Scores.ScoreOf("index"));
    }

    [Fact]
    public async Task Report_OthersAddedOrDeletedLater_StaysAsItWas()
    {
        await AddOthersAsync(10);
        var status = await ReportAsync();
        var page = await PageAsync(status);

        await AddOtherAsync("Late Ltd", 1);
        await _server.Storage.Benchmark.DeleteAsync("other0", Token);

        Assert.Contains(Section, page, StringComparison.Ordinal);
        Assert.Equal(page, await PageAsync(status));
    }

    [Fact]
    public async Task Report_CompaniesOfAnotherConsultant_AreNotCounted()
    {
        await AddOthersAsync(10, workspace: "another");

        Assert.DoesNotContain(Section, await PageAsync(await ReportAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_StayingOut_IsNeitherComparedNorComparedWith()
    {
        await AddOthersAsync(10);

        var status = await ReportAsync(new { benchmark = false });

        Assert.False((bool)status["benchmark"]!);
        Assert.DoesNotContain(Section, await PageAsync(status), StringComparison.Ordinal);
        Assert.DoesNotContain(await EntriesAsync(), entry => entry.AssessmentId == (string)status["id"]!);
    }

    [Fact]
    public async Task Create_WorkspaceThatStaysOut_TakesPartOnlyWhereItIsSaid()
    {
        await Consultant.PatchAsync("/api/workspace", new { benchmark = false });

        var (plain, _) = await Consultant.CreateAsync(0);
        var (said, _) = await Consultant.CreateAsync(0, new { benchmark = true });

        Assert.Equal((false, true), ((bool)(await Consultant.GetAsync(plain)).Json["benchmark"]!, (bool)(await Consultant.GetAsync(said)).Json["benchmark"]!));
    }

    [Fact]
    public async Task Change_TurnedOffAfterTheReport_LeavesReportAndPortfolio()
    {
        await AddOthersAsync(10);
        var status = await ReportAsync();

        await Consultant.PatchAsync(PathOf(status), new { benchmark = false });

        Assert.DoesNotContain(Section, await PageAsync(status), StringComparison.Ordinal);
        Assert.Equal(10, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task Delete_Assessment_LeavesThePortfolio()
    {
        var status = await ReportAsync();
        Assert.Single(await EntriesAsync());

        await Consultant.DeleteAsync(PathOf(status));

        Assert.Empty(await EntriesAsync());
    }

    private static string PathOf(JsonNode status) => $"/api/assessments/{status["id"]}";

    private async Task AddOthersAsync(int companies, string? workspace = null)
    {
        for (var number = 0; number < companies; number++)
            await AddOtherAsync($"Other {number}", 30 + (4 * number), workspace, $"other{number}");
    }

    private async Task AddOtherAsync(string company, double score, string? workspace = null, string? id = null)
    {
        var questionnaire = BuiltInQuestionnaire.In("en");
        BenchmarkScore[] figures = [new("index", score), .. questionnaire.Dimensions.Select(dimension => new BenchmarkScore(dimension.Id, score))];
        await _server.Storage.Benchmark.PutAsync(
            new(workspace ?? await WorkspaceAsync(), id ?? company, company.ToUpperInvariant(), _server.Time.GetUtcNow(), new(questionnaire.Version, [.. figures])), Token);
    }

    private async Task<JsonNode> ReportAsync(object? settings = null)
    {
        var (path, links) = await Consultant.CreateAsync(5, settings);
        await Sheets.SubmitAsync(_server.Browser, links, await Sheets.OfSampleAsync());
        await Consultant.PostAsync(path + "/close");
        return await Consultant.WaitForAsync(path, "reported");
    }

    private async Task<IReadOnlyList<BenchmarkEntry>> EntriesAsync() => await _server.Storage.Benchmark.ListAsync(await WorkspaceAsync(), Token);

    private async Task<string> WorkspaceAsync() => Assert.Single(await _server.Storage.Workspaces.ListAsync(Token)).Id;

    private Task<string> PageAsync(JsonNode status) => _server.Browser.GetStringAsync((string)status["report"]!["link"]!, Token);
}
