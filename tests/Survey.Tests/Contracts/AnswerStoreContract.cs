using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Storage;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class AnswerStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task Submit_OpenAssessment_MarksParticipantAndAssessment()
    {
        var people = await InviteAsync(2);
        var before = (await Stores.Assessments.FindAsync("a1", Token))!;
        Assert.Equal(SubmitOutcome.Accepted, await SubmitAsync(people[0], "{}"));

        Assert.Equal(new ParticipantCount(2, 1), await Stores.Participants.CountAsync("a1", Token));
        Assert.True((await Stores.Participants.FindByTokenAsync(people[0].TokenHash, Token))!.Answered);
        Assert.False((await Stores.Participants.FindByTokenAsync(people[1].TokenHash, Token))!.Answered);
        var after = (await Stores.Assessments.FindAsync("a1", Token))!;
        Assert.True(after.Value.HasAnswers);
        Assert.NotEqual(before.ETag, after.ETag);
    }

    [Fact]
    public async Task Submit_FirstAnswer_MakesAnUpdateFromBeforeFail()
    {
        var people = await InviteAsync(1);
        var before = (await Stores.Assessments.FindAsync("a1", Token))!;
        await SubmitAsync(people[0], "{}");
        Assert.False(await Stores.Assessments.UpdateAsync(before.Value, before.ETag, Token));
        Assert.True((await Stores.Assessments.FindAsync("a1", Token))!.Value.HasAnswers);
    }

    [Fact]
    public async Task Submit_Again_ReplacesTheSheet()
    {
        var people = await InviteAsync(2);
        await SubmitAsync(people[0], "first");
        Assert.Equal(SubmitOutcome.Accepted, await SubmitAsync(people[0], "second"));
        Assert.Equal(1, (await Stores.Participants.CountAsync("a1", Token)).Answered);
        Assert.Equal(["second"], await CloseAndGatherAsync());
    }

    [Fact]
    public async Task Submit_SameSheetFromTwo_KeepsBoth()
    {
        var people = await InviteAsync(2);
        await SubmitAsync(people[0], "same");
        await SubmitAsync(people[1], "same");
        Assert.Equal(["same", "same"], await CloseAndGatherAsync());
    }

    [Fact]
    public async Task Submit_UnknownAssessmentOrPerson_IsUnknownAndStoresNothing()
    {
        var people = await InviteAsync(2);
        var others = await InviteAsync(1, "a2");
        Assert.Equal(SubmitOutcome.Unknown, await SubmitAsync(AParticipant("nobody"), "{}"));
        Assert.Equal(SubmitOutcome.Unknown, await SubmitAsync(AParticipant("p00", "nowhere"), "{}"));
        Assert.False((await Stores.Assessments.FindAsync("a1", Token))!.Value.HasAnswers);

        await SubmitAsync(others[0], "theirs");
        Assert.Equal(SubmitOutcome.Unknown, await SubmitAsync(people[1] with { AssessmentId = "a2" }, "{}"));
        Assert.Equal(["theirs"], await CloseAndGatherAsync("a2"));
    }

    [Fact]
    public async Task Submit_AtTheClose_IsClosedAndJustBeforeIsAccepted()
    {
        var people = await InviteAsync(2);
        var closesAt = AnAssessment().ClosesAt;
        Assert.Equal(SubmitOutcome.Closed, await Stores.Answers.SubmitAsync(ASubmission(people[0], "late"), closesAt, Token));
        Assert.Equal(SubmitOutcome.Accepted, await Stores.Answers.SubmitAsync(ASubmission(people[1], "in time"), closesAt.AddTicks(-1), Token));
        Assert.Equal(["in time"], await CloseAndGatherAsync());
        Assert.False((await Stores.Participants.FindByTokenAsync(people[0].TokenHash, Token))!.Answered);
    }

    [Fact]
    public async Task Submit_AfterTheCloseOnCompletion_IsClosed()
    {
        var people = await InviteAsync(1);
        await ChangeAsync("a1", stored => stored with { CompleteClosesAt = Now.AddDays(1) });
        Assert.Equal(SubmitOutcome.Accepted, await Stores.Answers.SubmitAsync(ASubmission(people[0], "1"), Now.AddDays(1).AddTicks(-1), Token));
        Assert.Equal(SubmitOutcome.Closed, await Stores.Answers.SubmitAsync(ASubmission(people[0], "2"), Now.AddDays(1), Token));
        await ChangeAsync("a1", stored => stored with { CompleteClosesAt = null });
        Assert.Equal(SubmitOutcome.Accepted, await Stores.Answers.SubmitAsync(ASubmission(people[0], "3"), Now.AddDays(1), Token));
    }

    [Theory]
    [InlineData(AssessmentState.Closed, SubmitOutcome.Closed)]
    [InlineData(AssessmentState.Reported, SubmitOutcome.Closed)]
    [InlineData(AssessmentState.TooFew, SubmitOutcome.Closed)]
    [InlineData(AssessmentState.Deleting, SubmitOutcome.Unknown)]
    public async Task SubmitAndWithdraw_NotOpen_ChangeNothing(AssessmentState state, SubmitOutcome expected)
    {
        var people = await InviteAsync(2);
        await SubmitAsync(people[0], "kept");
        await MoveAsync("a1", state);
        Assert.Equal(expected, await SubmitAsync(people[0], "changed"));
        Assert.Equal(expected, await SubmitAsync(people[1], "new"));
        Assert.Equal(expected, await WithdrawAsync(people[0]));
        await MoveAsync("a1", AssessmentState.Closed);
        Assert.Equal(["kept"], await GatherAsync());
        Assert.Equal(1, (await Stores.Participants.CountAsync("a1", Token)).Answered);
    }

    [Fact]
    public async Task Submit_SheetOutOfBounds_Throws()
    {
        var people = await InviteAsync(1);
        await Assert.ThrowsAsync<ArgumentException>(() => SubmitAsync(people[0], ""));
        await Assert.ThrowsAsync<ArgumentException>(() => SubmitAsync(people[0], new string('é', (StorageLimits.SheetBytes / 2) + 1)));
        var largest = new string('é', StorageLimits.SheetBytes / 2);
        Assert.Equal(SubmitOutcome.Accepted, await SubmitAsync(people[0], largest));
        Assert.Equal([largest], await CloseAndGatherAsync());
    }

    [Fact]
    public async Task Submit_KeyOfAnotherSize_Throws()
    {
        var people = await InviteAsync(1);
        var submission = ASubmission(people[0], "{}");
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Answers.SubmitAsync(submission with { AnswerKey = [1] }, Now, Token));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Gather_HostileSheet_IsAsSubmitted(string text)
    {
        var people = await InviteAsync(1);
        await SubmitAsync(people[0], text);
        Assert.Equal([text], await CloseAndGatherAsync());
        Assert.Equal([text], await GatherAsync());
    }

    [Fact]
    public async Task Withdraw_Answered_RemovesSheetAndMark()
    {
        var people = await InviteAsync(2);
        await SubmitAsync(people[0], "gone");
        await SubmitAsync(people[1], "stays");
        Assert.Equal(SubmitOutcome.Accepted, await WithdrawAsync(people[0]));

        Assert.Equal(new ParticipantCount(2, 1), await Stores.Participants.CountAsync("a1", Token));
        Assert.True((await Stores.Assessments.FindAsync("a1", Token))!.Value.HasAnswers);
        Assert.Equal(["stays"], await CloseAndGatherAsync());
    }

    [Fact]
    public async Task Withdraw_NothingSubmitted_Succeeds()
    {
        var people = await InviteAsync(1);
        Assert.Equal(SubmitOutcome.Accepted, await WithdrawAsync(people[0]));
        Assert.Equal(SubmitOutcome.Unknown, await WithdrawAsync(AParticipant("nobody")));
        Assert.False((await Stores.Assessments.FindAsync("a1", Token))!.Value.HasAnswers);
    }

    [Fact]
    public async Task Withdraw_ThenSubmitAgain_CountsOnce()
    {
        var people = await InviteAsync(1);
        await SubmitAsync(people[0], "one");
        await WithdrawAsync(people[0]);
        await SubmitAsync(people[0], "two");
        Assert.Equal(1, (await Stores.Participants.CountAsync("a1", Token)).Answered);
        Assert.Equal(["two"], await CloseAndGatherAsync());
    }

    [Fact]
    public async Task Gather_NotClosed_Throws()
    {
        var people = await InviteAsync(1);
        await SubmitAsync(people[0], "{}");
        await Assert.ThrowsAsync<InvalidOperationException>(() => GatherAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => GatherAsync("nowhere"));
        await MoveAsync("a1", AssessmentState.Deleting);
        await Assert.ThrowsAsync<InvalidOperationException>(() => GatherAsync());
    }

    [Fact]
    public async Task Gather_ManySheets_IsSortedByContent()
    {
        var people = await InviteAsync(30);
        string[] sheets = [.. people.Select((_, index) => $"sheet {index * 7 % 30:00}")];
        foreach (var (person, sheet) in people.Zip(sheets))
            await SubmitAsync(person, sheet);
        Assert.Equal(sheets.Order(StringComparer.Ordinal), await CloseAndGatherAsync());
    }

    [Fact]
    public async Task Gather_RepeatedAtOnceAndAfterReopening_IsTheSame()
    {
        var people = await InviteAsync(8);
        foreach (var person in people)
            await SubmitAsync(person, $"sheet of {person.Id}");
        var first = await CloseAndGatherAsync();
        Assert.Equal(8, first.Length);

        foreach (var again in await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => GatherAsync(), Token))))
            Assert.Equal(first, again);
        await Stores.ReopenAsync();
        Assert.Equal(first, await GatherAsync());
    }

    [Fact]
    public async Task Gather_AssessmentClosesWhileAnswersComeIn_HasExactlyTheAcceptedOnes()
    {
        var people = await InviteAsync(60);
        var submissions = people.Select(person => Task.Run(
            async () => (Sheet: person.Id, Outcome: await SubmitAsync(person, person.Id)), Token)).ToArray();
        await Task.WhenAny(submissions);
        await MoveAsync("a1", AssessmentState.Closed);
        var outcomes = await Task.WhenAll(submissions);
        await Stores.AdvanceAsync(Stores.Answers.SettlingTime);

        var accepted = outcomes.Where(submitted => submitted.Outcome == SubmitOutcome.Accepted).Select(submitted => submitted.Sheet);
        Assert.Equal(accepted.Order(StringComparer.Ordinal), await GatherAsync());
        Assert.All(outcomes, submitted => Assert.NotEqual(SubmitOutcome.Unknown, submitted.Outcome));
    }

    [Fact]
    public async Task Remove_HasNotAnswered_IsGoneWithTheirLink()
    {
        var people = await InviteAsync(3);
        await SubmitAsync(people[0], "stays");

        Assert.Equal(RemovalOutcome.Removed, await RemoveAsync(people[1]));

        Assert.Equal(new ParticipantCount(2, 1), await Stores.Participants.CountAsync("a1", Token));
        Assert.Null(await Stores.Participants.FindByTokenAsync(people[1].TokenHash, Token));
        Assert.Null(await Stores.Participants.FindAsync("a1", people[1].Id, Token));
        Assert.Equal(SubmitOutcome.Unknown, await SubmitAsync(people[1], "too late"));
        Assert.Equal(RemovalOutcome.Unknown, await RemoveAsync(people[1]));
        Assert.Equal(["stays"], await CloseAndGatherAsync());
    }

    [Fact]
    public async Task Remove_HasAnswered_ChangesNothingUntilTheyWithdraw()
    {
        var people = await InviteAsync(1);
        await SubmitAsync(people[0], "mine");
        Assert.Equal(RemovalOutcome.Answered, await RemoveAsync(people[0]));
        Assert.True((await Stores.Participants.FindByTokenAsync(people[0].TokenHash, Token))!.Answered);

        await WithdrawAsync(people[0]);
        Assert.Equal(RemovalOutcome.Removed, await RemoveAsync(people[0]));
        Assert.Equal(new ParticipantCount(0, 0), await Stores.Participants.CountAsync("a1", Token));
    }

    [Fact]
    public async Task Remove_ClosedOrUnknown_ChangesNothing()
    {
        var people = await InviteAsync(2);
        Assert.Equal(RemovalOutcome.Closed, await Stores.Answers.RemoveAsync(ASubmission(people[0], ""), AnAssessment().ClosesAt, Token));
        Assert.Equal(RemovalOutcome.Unknown, await RemoveAsync(AParticipant("nobody")));
        await MoveAsync("a1", AssessmentState.Closed);
        Assert.Equal(RemovalOutcome.Closed, await RemoveAsync(people[0]));
        Assert.Equal(2, (await Stores.Participants.CountAsync("a1", Token)).Invited);
    }

    [Fact]
    public async Task Remove_WhileTheyAnswer_EitherKeepsBothOrNeither()
    {
        var people = await InviteAsync(20);
        var outcomes = await Task.WhenAll(people.Select(async person =>
        {
            var submission = Task.Run(() => SubmitAsync(person, person.Id), Token);
            var removal = Task.Run(() => RemoveAsync(person), Token);
            return (Person: person.Id, Submitted: await submission, Removed: await removal);
        }));

        Assert.All(outcomes, pair => Assert.Equal(
            pair.Submitted == SubmitOutcome.Accepted ? RemovalOutcome.Answered : RemovalOutcome.Removed, pair.Removed));
        var kept = outcomes.Where(pair => pair.Submitted == SubmitOutcome.Accepted).Select(pair => pair.Person);
        Assert.Equal(kept.Order(StringComparer.Ordinal), await CloseAndGatherAsync());
    }

    [Fact]
    public async Task ReplaceGathered_OneOfTwoAlike_ReplacesOneAndKeepsTheOrder()
    {
        var people = await InviteAsync(4);
        foreach (var (person, sheet) in people.Zip((string[])["b é", "a", "b é", "d"]))
            await SubmitAsync(person, sheet);
        await CloseAndGatherAsync();

        Assert.True(await Stores.Answers.ReplaceGatheredAsync("a1", "b é", "c", Token));

        Assert.Equal(["a", "b é", "c", "d"], await GatherAsync());
        await Stores.ReopenAsync();
        Assert.Equal(["a", "b é", "c", "d"], await GatherAsync());
    }

    [Fact]
    public async Task ReplaceGathered_NoSuchSheet_IsFalse()
    {
        var people = await InviteAsync(1);
        await SubmitAsync(people[0], "a");
        Assert.False(await Stores.Answers.ReplaceGatheredAsync("a1", "a", "b", Token));
        await CloseAndGatherAsync();
        Assert.False(await Stores.Answers.ReplaceGatheredAsync("a1", "x", "b", Token));
        Assert.False(await Stores.Answers.ReplaceGatheredAsync("nowhere", "a", "b", Token));
        Assert.Equal(["a"], await GatherAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DeleteAll_GatheredOrNot_LeavesNothingOfItAndAllOfOthers(bool gathered)
    {
        var people = await InviteAsync(3);
        var others = await InviteAsync(1, "a2");
        foreach (var person in people)
            await SubmitAsync(person, "{}");
        await SubmitAsync(others[0], "other");
        if (gathered)
            await CloseAndGatherAsync();

        await Stores.Answers.DeleteAllAsync("a1", Token);
        await Stores.Answers.DeleteAllAsync("a1", Token);
        Assert.Empty(await CloseAndGatherAsync());
        Assert.Equal(["other"], await CloseAndGatherAsync("a2"));
    }

    private Task<SubmitOutcome> SubmitAsync(Participant person, string sheet) => Stores.Answers.SubmitAsync(ASubmission(person, sheet), Now, Token);

    private Task<SubmitOutcome> WithdrawAsync(Participant person) => Stores.Answers.WithdrawAsync(ASubmission(person, ""), Now, Token);

    private Task<RemovalOutcome> RemoveAsync(Participant person) => Stores.Answers.RemoveAsync(ASubmission(person, ""), Now, Token);

    private Task<ImmutableArray<string>> GatherAsync(string assessment = "a1") => Stores.Answers.GatherAsync(assessment, Token);

    private async Task<ImmutableArray<string>> CloseAndGatherAsync(string assessment = "a1")
    {
        await MoveAsync(assessment, AssessmentState.Closed);
        await Stores.AdvanceAsync(Stores.Answers.SettlingTime);
        return await GatherAsync(assessment);
    }
}
