using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.Cli.Azurite;
using Survey.Core.Scoring;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Storage;

public sealed class CloudRestartTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The service goes away and comes back while people submit: what was acknowledged is scored, whatever became of the rest.</summary>
    [Fact]
    public async Task Submit_StorageRestartsTwiceMeanwhile_LosesNothingAcknowledged()
    {
        using var folder = new TemporaryFolder();
        await using var azurite = await StartAsync(folder.Path);
        var stores = SharedAzurite.Open(azurite.ConnectionString);
        Assert.True(await stores.Assessments.AddAsync(AnAssessment(), Token));
        ImmutableArray<Participant> people = [.. Enumerable.Range(0, 90).Select(Person)];
        await stores.Participants.AddAsync("a1", people, Token);

        var acknowledged = new ConcurrentBag<string>();
        var next = -1;
        async Task SubmitAllAsync()
        {
            while (Interlocked.Increment(ref next) is var place && place < people.Length)
            {
                try
                {
                    if (await stores.Answers.SubmitAsync(Submission(people[place]), Now, Token) == SubmitOutcome.Accepted)
                        acknowledged.Add(people[place].Id);
                }
                catch (Exception exception) when (exception is RequestFailedException or TimeoutException or AggregateException)
                {
                    // The visitor sees an error and nothing was promised.
                }
            }
        }

        var visitors = Enumerable.Range(0, 6).Select(_ => Task.Run(SubmitAllAsync, Token)).ToList();
        foreach (var progress in new[] { 20, 55 })
        {
            await ReachAsync(() => Volatile.Read(ref next) >= progress);
            await azurite.RestartAsync(Token);
        }

        await Task.WhenAll(visitors);
        var read = (await stores.Assessments.FindAsync("a1", Token))!;
        Assert.True(await stores.Assessments.UpdateAsync(read.Value with { State = AssessmentState.Closed }, read.ETag, Token));
        var gathered = await stores.Answers.GatherAsync("a1", Token);
        Assert.NotEmpty(acknowledged);
        Assert.Empty(acknowledged.Except(gathered));
    }

    private static async Task<AzuriteProcess> StartAsync(string folder)
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

    private static async Task ReachAsync(Func<bool> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!condition())
            await timer.WaitForNextTickAsync(Token);
    }

    private static Assessment AnAssessment() => new()
    {
        Id = "a1",
        WorkspaceId = "w1",
        Company = "Aster & Daughters",
        RequestedBy = "Helen Aster",
        Questionnaire = new QuestionnaireVersion("roles", 1),
        Language = "en",
        MinimumGroup = 5,
        CreatedAt = Now,
        ClosesAt = Now.AddDays(14),
        TimeZone = "Europe/Amsterdam",
        CloseAfterComplete = TimeSpan.FromHours(24),
        HoldReport = false,
        ShowComments = true,
        State = AssessmentState.Open,
    };

    private static Participant Person(int number) => new() { AssessmentId = "a1", Id = $"p{number:00}", TokenHash = Key($"token {number}") };

    private static AnswerSubmission Submission(Participant person) => new("a1", person.Id, Key($"answers of {person.Id}"), person.Id);

    private static ImmutableArray<byte> Key(string seed) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(seed))];
}
