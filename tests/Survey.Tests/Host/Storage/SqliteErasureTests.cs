using System.Text;
using Survey.App.Assessments;
using Survey.Host.Storage;
using Survey.Tests.Contracts;
using Xunit;

namespace Survey.Tests.Host.Storage;

/// <summary>Looks for what was deleted in the bytes of the files themselves.</summary>
public sealed class SqliteErasureTests : StorageContract<SqliteFixture>
{
    private const int People = 40;

    [Fact]
    public async Task Gather_ManySheetsOfTwoAssessments_LeavesNoKeyAndNoRowInTheFiles()
    {
        var closed = await InviteAsync(People);
        var open = await InviteAsync(People, "a2");
        for (var round = 0; round < 3; round++)
        {
            foreach (var (first, second) in closed.Zip(open))
            {
                await Stores.Answers.SubmitAsync(ASubmission(first, Sheet("closed", first, round)), Now, Token);
                await Stores.Answers.SubmitAsync(ASubmission(second, Sheet("open", second, round)), Now, Token);
            }
        }

        Assert.All(closed, person => Assert.True(FilesHold(ASubmission(person, "-").AnswerKey.AsSpan()), "the rows must be there before"));
        await MoveAsync("a1", AssessmentState.Closed);
        var gathered = await Stores.Answers.GatherAsync("a1", Token);

        Assert.Equal(People, gathered.Length);
        Assert.All(closed, person => Assert.False(FilesHold(ASubmission(person, "-").AnswerKey.AsSpan())));
        Assert.All(open, person => Assert.True(FilesHold(ASubmission(person, "-").AnswerKey.AsSpan())));

        // The document holds each sheet once (unseen here where a page ends in it); a second copy would be a row that stayed behind.
        Assert.All(closed, person => Assert.InRange(Count(Encoding.UTF8.GetBytes($"closed {person.Id} 2")), 0, 1));
        Assert.All(closed, person => Assert.Equal(0, Count(Encoding.UTF8.GetBytes($"closed {person.Id} 1"))));
    }

    [Fact]
    public async Task Withdraw_Answered_LeavesNothingInTheFiles()
    {
        var people = await InviteAsync(3);
        foreach (var person in people)
            await Stores.Answers.SubmitAsync(ASubmission(person, Sheet("sheet", person, 0)), Now, Token);
        await Stores.Answers.WithdrawAsync(ASubmission(people[1], ""), Now, Token);
        Assert.False(FilesHold(ASubmission(people[1], "-").AnswerKey.AsSpan()));
        Assert.False(FilesHold(Encoding.UTF8.GetBytes($"sheet {people[1].Id}")));
        Assert.True(FilesHold(Encoding.UTF8.GetBytes($"sheet {people[0].Id}")));
    }

    [Fact]
    public async Task EraseSealedTokens_AndDeleteAll_LeaveNothingInTheFiles()
    {
        var person = AParticipant("p1") with { Name = "Somebody Unmistakable", SealedToken = Key("sealed token") };
        await Stores.Participants.AddAsync("a1", [person], Token);
        await Stores.Drafts.SaveAsync("a1", Key("draft key"), Key("draft"), Token);
        Assert.True(FilesHold(Key("sealed token").AsSpan()));

        await Stores.Participants.EraseSealedTokensAsync("a1", Token);
        Assert.False(FilesHold(Key("sealed token").AsSpan()));
        await Stores.Drafts.DeleteAllAsync("a1", Token);
        Assert.False(FilesHold(Key("draft").AsSpan()));
        Assert.False(FilesHold(Key("draft key").AsSpan()));
        await Stores.Participants.DeleteAllAsync("a1", Token);
        Assert.False(FilesHold(Encoding.UTF8.GetBytes("Somebody Unmistakable")));
        Assert.False(FilesHold(person.TokenHash.AsSpan()));
    }

    [Fact]
    public async Task ReplaceOfAnswerAndResult_LeavesNothingOfTheOldOnesInTheFiles()
    {
        var people = await InviteAsync(People);
        foreach (var person in people)
            await Stores.Answers.SubmitAsync(ASubmission(person, Sheet("sheet", person, 0)), Now, Token);
        await MoveAsync("a1", AssessmentState.Closed);
        await Stores.Answers.GatherAsync("a1", Token);
        var before = string.Concat(people.Select(person => Sheet("comment", person, 1)));
        await Stores.Results.AddIfAbsentAsync("a1", before, Token);

        Assert.True(await Stores.Answers.ReplaceGatheredAsync("a1", Sheet("sheet", people[7], 0), "bare", Token));
        Assert.True(await Stores.Results.ReplaceAsync("a1", before, before.Replace(Sheet("comment", people[7], 1), "", StringComparison.Ordinal), Token));

        Assert.False(FilesHold(Encoding.UTF8.GetBytes($"sheet {people[7].Id} 0")));
        Assert.False(FilesHold(Encoding.UTF8.GetBytes($"comment {people[7].Id} 1")));
    }

    [Fact]
    public async Task Remove_HasNotAnswered_LeavesNothingInTheFiles()
    {
        Assert.True(await Stores.Assessments.AddAsync(AnAssessment(), Token));
        var person = AParticipant("p1") with { Name = "Somebody Unmistakable", SealedToken = Key("sealed token") };
        await Stores.Participants.AddAsync("a1", [person], Token);

        await Stores.Answers.RemoveAsync(ASubmission(person, ""), Now, Token);

        Assert.False(FilesHold(Encoding.UTF8.GetBytes("Somebody Unmistakable")));
        Assert.False(FilesHold(person.TokenHash.AsSpan()));
    }

    [Fact]
    public async Task Gather_AnotherProgramHoldsTheLog_FailsAndSucceedsWhenRepeated()
    {
        var people = await InviteAsync(1);
        await Stores.Answers.SubmitAsync(ASubmission(people[0], "sheet"), Now, Token);
        await MoveAsync("a1", AssessmentState.Closed);
        using (var reader = new SqliteSession(Path.Combine(Stores.Folder, LocalStorage.DatabaseFile), readOnly: true))
        {
            reader.Execute("BEGIN");
            reader.First("SELECT count(*) FROM answers", row => row.GetInt64(0));
            await Assert.ThrowsAsync<IOException>(() => Stores.Answers.GatherAsync("a1", Token));
            reader.Execute("COMMIT");
        }

        Assert.Equal(["sheet"], await Stores.Answers.GatherAsync("a1", Token));
        Assert.False(FilesHold(ASubmission(people[0], "-").AnswerKey.AsSpan()));
    }

    // Lengths that fill pages unevenly make rows move between pages, where careless deletion would leave copies.
    private static string Sheet(string kind, Participant person, int round) =>
        $"{kind} {person.Id} {round} {new string('x', ((person.Id[^1] * 37) + (person.Id[^2] * 101) + (round * 613)) % 2400)}";

    private bool FilesHold(ReadOnlySpan<byte> bytes) => Count(bytes) > 0;

    private int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(Stores.Folder, LocalStorage.DatabaseFile + "*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            count += content.AsSpan().Count(bytes);
        }

        return count;
    }
}
