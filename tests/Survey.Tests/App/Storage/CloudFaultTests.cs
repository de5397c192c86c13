using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Storage.Cloud;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Storage;

/// <summary>What the stores do when the network or the process fails them at any point.</summary>
public sealed class CloudFaultTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private FaultyNetwork _network = null!;
    private CloudStorage _stores = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _network = await FaultyNetwork.OpenAsync(SharedAzurite.TakeAccount());
        _stores = SharedAzurite.Open(_network.ConnectionString);
    }

    public ValueTask DisposeAsync() => _network.DisposeAsync();

    [Fact]
    public async Task Submit_EndedAtAnyRequest_IsWholeWhenRepeated()
    {
        var people = await InviteAsync("a1", 40);
        var accepted = await EndAtEveryRequestAsync(
            people.Length,
            (person, stop) => _stores.Answers.SubmitAsync(Submission(people[person], $"sheet {person:00}"), Now, stop),
            outcome => outcome == SubmitOutcome.Accepted);

        await MoveAsync("a1", AssessmentState.Closed);
        var gathered = await _stores.Answers.GatherAsync("a1", Token);
        Assert.Equal(Enumerable.Range(0, accepted).Select(person => $"sheet {person:00}"), gathered);
        Assert.Equal(accepted, (await _stores.Participants.CountAsync("a1", Token)).Answered);
    }

    [Fact]
    public async Task Gather_EndedAtAnyRequest_GivesTheSameAnswers()
    {
        var expected = new List<string>();
        for (var end = 1; ; end++)
        {
            var id = $"a{end}";
            var people = await InviteAsync(id, 3);
            foreach (var person in people)
                Assert.Equal(SubmitOutcome.Accepted, await _stores.Answers.SubmitAsync(Submission(person, person.Id), Now, Token));
            await MoveAsync(id, AssessmentState.Closed);

            var isWhole = await EndAtAsync(end, stop => _stores.Answers.GatherAsync(id, stop));
            Assert.Equal(["p00", "p01", "p02"], await _stores.Answers.GatherAsync(id, Token));
            Assert.Equal(["p00", "p01", "p02"], await _stores.Answers.GatherAsync(id, Token));
            if (isWhole)
                break;
        }
    }

    [Fact]
    public async Task Invite_EndedAtAnyRequest_AddsAllOrNobodyAndLeavesNothingBehind()
    {
        for (var end = 1; ; end++)
        {
            var id = $"a{end}";
            ImmutableArray<Participant> people = [.. Enumerable.Range(0, 3).Select(number => Person(id, $"p{number:00}"))];
            var isWhole = await EndAtAsync(end, stop => _stores.Participants.AddAsync(id, people, stop));
            var found = await Task.WhenAll(people.Select(person => _stores.Participants.FindByTokenAsync(person.TokenHash, Token)));
            var invited = (await _stores.Participants.CountAsync(id, Token)).Invited;
            Assert.True(invited is 0 or 3);
            Assert.Equal(invited, found.Count(person => person is not null));

            // Deleting finds even the links that no person's row names, so that the same hashes can be used again.
            await _stores.Participants.DeleteAllAsync(id, Token);
            await _stores.Participants.AddAsync(id, people, Token);
            Assert.Equal(3, (await _stores.Participants.CountAsync(id, Token)).Invited);
            if (isWhole)
                break;
        }
    }

    [Theory]
    [InlineData(AssessmentState.Closed)]
    [InlineData(AssessmentState.Deleting)]
    public async Task Update_EndedAtAnyRequest_IsListedByItsStateAndOnlyThere(AssessmentState next)
    {
        for (var end = 1; ; end++)
        {
            var id = $"a{end:00}";
            Assert.True(await _stores.Assessments.AddAsync(AnAssessment(id), Token));
            var read = (await _stores.Assessments.FindAsync(id, Token))!;
            var report = new ReportAccess(Key($"report {id}"), null, Now, null);
            var isWhole = await EndAtAsync(end, stop => _stores.Assessments.UpdateAsync(read.Value with { State = next, Report = report }, read.ETag, stop));

            var state = (await _stores.Assessments.FindAsync(id, Token))!.Value.State;
            Assert.Contains(id, await ListAsync(state));
            Assert.DoesNotContain(id, await ListAsync(state == next ? AssessmentState.Open : next));
            Assert.Equal(state == next, await _stores.Assessments.FindByReportTokenAsync(report.TokenHash, Token) is not null);
            if (isWhole)
                break;
        }
    }

    [Fact]
    public async Task Delete_EndedAtAnyRequest_IsGoneWhenRepeated()
    {
        for (var end = 1; ; end++)
        {
            var id = $"a{end:00}";
            Assert.True(await _stores.Assessments.AddAsync(AnAssessment(id) with { State = AssessmentState.Deleting }, Token));
            var isWhole = await EndAtAsync(end, stop => _stores.Assessments.DeleteAsync(id, stop));

            // Until its row is gone the timer must find it again.
            if (await _stores.Assessments.FindAsync(id, Token) is not null)
                Assert.Contains(id, await ListAsync(AssessmentState.Deleting));
            await _stores.Assessments.DeleteAsync(id, Token);
            Assert.Null(await _stores.Assessments.FindAsync(id, Token));
            Assert.Empty(await ListAsync(AssessmentState.Deleting));
            if (isWhole)
                break;
        }
    }

    [Fact]
    public async Task Writes_AnswerLostAtAnyRequest_CountAsDoneOnce()
    {
        await _stores.Assessments.AddAsync(AnAssessment("warm"), Token);
        await _stores.Results.AddIfAbsentAsync("warm", "{}", Token);
        for (var lost = 1; lost <= 4; lost++)
        {
            var at = lost;
            _network.Reset(number => number == at ? Fault.LostAnswer : null);
            Assert.True(await _stores.Assessments.AddAsync(AnAssessment($"a{lost}"), Token));
            Assert.False(await _stores.Assessments.AddAsync(AnAssessment($"a{lost}"), Token));

            var read = (await _stores.Assessments.FindAsync($"a{lost}", Token))!;
            _network.Reset(number => number == at ? Fault.LostAnswer : null);
            Assert.True(await _stores.Assessments.UpdateAsync(read.Value with { Company = "New" }, read.ETag, Token));
            Assert.False(await _stores.Assessments.UpdateAsync(read.Value with { Company = "Newer" }, read.ETag, Token));

            _network.Reset(number => number == 1 ? Fault.LostAnswer : null);
            Assert.True(await _stores.Results.AddIfAbsentAsync($"a{lost}", "{}", Token));
            Assert.False(await _stores.Results.AddIfAbsentAsync($"a{lost}", "{}", Token));

            _network.Reset(number => number == at ? Fault.LostAnswer : null);
            await _stores.Participants.AddAsync($"a{lost}", [Person($"a{lost}", "p00")], Token);
            Assert.Equal(1, (await _stores.Participants.CountAsync($"a{lost}", Token)).Invited);
        }
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Submit_ServiceBusy_WaitsAndIsAccepted(int status)
    {
        var people = await InviteAsync("a1", 1);
        _network.Reset(number => number is 2 or 4 ? Fault.Busy(status) : null);
        Assert.Equal(SubmitOutcome.Accepted, await _stores.Answers.SubmitAsync(Submission(people[0], "{}"), Now, Token));
        Assert.True(_network.Requests.Count > 4);
    }

    [Fact]
    public async Task FindByToken_KnownOrNot_TakesTheSameCalls()
    {
        var people = await InviteAsync("a1", 1);
        await _stores.Assessments.AddAsync(AnAssessment("a2") with { Report = new ReportAccess(Key("report"), null, Now, null) }, Token);
        Assert.Equal(
            await CallsAsync(() => _stores.Participants.FindByTokenAsync(people[0].TokenHash, Token)),
            await CallsAsync(() => _stores.Participants.FindByTokenAsync(Key("nobody"), Token)));
        Assert.Equal(
            await CallsAsync(() => _stores.Assessments.FindByReportTokenAsync(Key("report"), Token)),
            await CallsAsync(() => _stores.Assessments.FindByReportTokenAsync(Key("nothing"), Token)));
    }

    [Fact]
    public async Task Submit_OthersSubmitAsWell_CostsItsTwoWritesAlone()
    {
        var people = await InviteAsync("a1", 3);
        await _stores.Answers.SubmitAsync(Submission(people[0], "{}"), Now, Token);
        Assert.Equal(3, (await CallsAsync(() => _stores.Answers.SubmitAsync(Submission(people[1], "{}"), Now, Token))).Count);
        Assert.Equal(2, (await CallsAsync(() => _stores.Answers.SubmitAsync(Submission(people[2], "{}"), Now, Token))).Count);
    }

    [Fact]
    public async Task ListByState_ManyInOtherStates_ReadsOnlyThoseAskedFor()
    {
        for (var i = 0; i < 30; i++)
            await _stores.Assessments.AddAsync(AnAssessment($"r{i:00}") with { State = AssessmentState.Reported }, Token);
        await _stores.Assessments.AddAsync(AnAssessment("open"), Token);
        _network.Reset();
        Assert.Equal(["open"], await ListAsync(AssessmentState.Open));
        Assert.Equal(2, _network.Requests.Count);
    }

    private static Assessment AnAssessment(string id) => new()
    {
        Id = id,
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

    private static Participant Person(string assessment, string id) => new() { AssessmentId = assessment, Id = id, TokenHash = Key($"{id} in {assessment}") };

    private static AnswerSubmission Submission(Participant person, string sheet) =>
        new(person.AssessmentId, person.Id, Key($"answers of {person.Id} in {person.AssessmentId}"), sheet);

    private static ImmutableArray<byte> Key(string seed) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(seed))];

    private async Task<ImmutableArray<Participant>> InviteAsync(string assessment, int people)
    {
        Assert.True(await _stores.Assessments.AddAsync(AnAssessment(assessment), Token));
        ImmutableArray<Participant> invited = [.. Enumerable.Range(0, people).Select(number => Person(assessment, $"p{number:00}"))];
        await _stores.Participants.AddAsync(assessment, invited, Token);
        return invited;
    }

    private async Task MoveAsync(string assessment, AssessmentState state)
    {
        var read = (await _stores.Assessments.FindAsync(assessment, Token))!;
        Assert.True(await _stores.Assessments.UpdateAsync(read.Value with { State = state }, read.ETag, Token));
    }

    private async Task<List<string>> ListAsync(AssessmentState state) =>
        [.. (await _stores.Assessments.ListByStateAsync([state], 100, null, Token)).Items.Select(assessment => assessment.Id)];

    private async Task<List<string>> CallsAsync(Func<Task> call)
    {
        _network.Reset();
        await call();
        return [.. _network.Requests];
    }

    /// <summary>Ends the process at a request of the operation. True when the operation was over before.</summary>
    private async Task<bool> EndAtAsync(int request, Func<CancellationToken, Task> operation)
    {
        using var process = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _network.Reset(number => number >= request ? Fault.EndOf(process) : null);
        try
        {
            await operation(process.Token);
            return true;
        }
        // The client reports an end during a retry together with the faults that came before it.
        catch (Exception exception) when (process.IsCancellationRequested && exception is OperationCanceledException or AggregateException)
        {
            return false;
        }
        finally
        {
            _network.Reset();
        }
    }

    /// <summary>Ends the operation once at each of its requests, repeats it, and says for how many items that took.</summary>
    private async Task<int> EndAtEveryRequestAsync<T>(int items, Func<int, CancellationToken, Task<T>> operation, Func<T, bool> isDone)
    {
        for (var item = 0; item < items; item++)
        {
            var isWhole = await EndAtAsync(item + 1, stop => operation(item, stop));
            Assert.True(isDone(await operation(item, Token)));
            if (isWhole)
                return item + 1;
        }

        throw new InvalidOperationException("The operation makes more requests than there are items.");
    }
}
