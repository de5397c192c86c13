using System.Diagnostics;
using Survey.App.Assessments;
using Survey.Cli.Demo;
using Survey.Host;
using Survey.Host.Storage;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.Host.Crash;

/// <summary>The service is killed at random moments, while answers come in for one assessment and another is being closed, scored and reported.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 20;
    private const int Seed = 20260302;
    private static readonly TimeSpan LatestKill = TimeSpan.FromMilliseconds(500);

    // A kill between a close and its message leaves the message to a timer, which takes such up a minute after the close.
    private static readonly TimeSpan UsualReport = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LatestReport = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Service_KilledTwentyTimes_LosesNoAcknowledgedAnswerAndMakesOneReportEach()
    {
        var random = new Random(Seed);
        var surveys = new List<CrashSurvey>();
        var key = await IssueKeyAsync();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = await ServeProcess.StartAsync(_folder.Path);
            var client = process.Client(key);
            await CheckAcknowledgedAsync(surveys);
            if (surveys.Count > 1)
                await TryReportAsync(client, surveys[^2], UsualReport);
            surveys.Add(await CrashSurvey.CreateAsync(client, $"Company {kill}"));
            var closing = surveys.Count > 1 ? FinishAsync(client, surveys[^2]) : Task.CompletedTask;
            var answering = surveys[^1].SubmitMissingAsync(client);
            await ElapseAsync(LatestKill * random.NextDouble());
            await process.KillAsync();
            await IgnoreLostConnectionsAsync(closing, answering);
            TestContext.Current.TestOutputHelper?.WriteLine(await DescribeAsync(surveys));
        }

        using (var last = await ServeProcess.StartAsync(_folder.Path))
        {
            foreach (var survey in surveys)
                Assert.True(await TryReportAsync(last.Client(key), survey, LatestReport), $"Assessment {survey.Id} has no report.");
        }

        await CheckReportsAsync(surveys);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Finishes a survey and waits for its report. False when it did not come in time.</summary>
    private static async Task<bool> TryReportAsync(DemoClient client, CrashSurvey survey, TimeSpan limit)
    {
        await FinishAsync(client, survey);
        var watch = Stopwatch.StartNew();
        while ((await client.StatusAsync(survey.Id, Token))["report"] is null)
        {
            if (watch.Elapsed > limit)
                return false;
            await ElapseAsync(TimeSpan.FromMilliseconds(20));
        }

        Assert.NotEmpty(await client.ReportAsync(survey.Id, Token));
        return true;
    }

    private static async Task FinishAsync(DemoClient client, CrashSurvey survey)
    {
        await survey.SubmitMissingAsync(client);
        await client.CloseAsync(survey.Id, Token);
    }

    private static async Task ElapseAsync(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time + TimeSpan.FromMilliseconds(1));
        await timer.WaitForNextTickAsync(Token);
    }

    private static async Task IgnoreLostConnectionsAsync(params Task[] tasks)
    {
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (HttpRequestException)
        {
            // The service was killed while it was asked; what it had acknowledged is noted already.
        }
    }

    private async Task<string> IssueKeyAsync()
    {
        await using var host = SurveyHost.Create(new SurveyHostOptions { DataFolder = _folder.Path });
        var registry = new Survey.App.Workspaces.WorkspaceRegistry(host.Storage.Workspaces, TimeProvider.System);
        var workspace = await registry.CreateAsync("Aster Advice", contactEmail: null, Token);
        return (await registry.IssueKeyAsync(workspace.Id, Token))!.ToString();
    }

    /// <summary>What the kill struck.</summary>
    private async Task<string> DescribeAsync(List<CrashSurvey> surveys)
    {
        await using var storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        var answered = (await storage.Participants.CountAsync(surveys[^1].Id, Token)).Answered;
        var closing = surveys.Count > 1 ? (await storage.Assessments.FindAsync(surveys[^2].Id, Token))!.Value.State : (AssessmentState?)null;
        return $"Kill {surveys.Count}: {answered} answers stored of the one, {surveys[^1].AcknowledgedTokens.Count()} acknowledged; the other was {closing}.";
    }

    private async Task CheckAcknowledgedAsync(List<CrashSurvey> surveys)
    {
        await using var storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        foreach (var token in surveys.SelectMany(survey => survey.AcknowledgedTokens))
            Assert.True((await storage.Participants.FindByTokenAsync(token, Token))?.Answered);
    }

    private async Task CheckReportsAsync(List<CrashSurvey> surveys)
    {
        await using var storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        foreach (var survey in surveys)
        {
            Assert.Equal(AssessmentState.Reported, (await storage.Assessments.FindAsync(survey.Id, Token))!.Value.State);
            var sheets = await storage.Answers.GatherAsync(survey.Id, Token);
            Assert.Equal(CrashSurvey.People, sheets.Length);
            Assert.All(survey.Marks, mark => Assert.Single(sheets, sheet => sheet.Contains(mark, StringComparison.Ordinal)));
            Assert.Contains($"\"respondents\":{CrashSurvey.People}", await storage.Results.FindAsync(survey.Id, Token), StringComparison.Ordinal);
            Assert.Matches("^report-[0-9a-f]{32}\\.pdf$", Assert.Single(await storage.Reports.ListAsync(survey.Id, Token)));
        }
    }
}
