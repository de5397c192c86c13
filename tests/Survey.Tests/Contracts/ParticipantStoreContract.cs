using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class ParticipantStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task FindByToken_EveryFieldSet_IsAsAdded()
    {
        var added = AParticipant("p1") with
        {
            Name = "Zoë",
            Email = "zoe@example.com",
            Function = RespondentFunction.Marketing,
            SealedToken = Key("sealed"),
            Answered = true,
        };
        await Stores.Participants.AddAsync("a1", [added], Token);

        var found = (await Stores.Participants.FindByTokenAsync(added.TokenHash, Token))!;
        Assert.Equal(added.TokenHash, found.TokenHash);
        Assert.Equal(added.SealedToken!.Value, found.SealedToken!.Value);
        Assert.Equal(Bare(added), Bare(found));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task FindByToken_HostileTexts_AreAsAdded(string text)
    {
        var added = AParticipant(text, text) with { Name = text, Email = text };
        await Stores.Participants.AddAsync(text, [added], Token);
        Assert.Equal(Bare(added), Bare((await Stores.Participants.FindByTokenAsync(added.TokenHash, Token))!));
        Assert.Equal([text], (await Stores.Participants.ListAsync(text, 10, null, Token)).Items.Select(found => found.Id));
    }

    [Fact]
    public async Task FindByToken_UnknownHash_IsNull() => Assert.Null(await Stores.Participants.FindByTokenAsync(Key("nobody"), Token));

    [Fact]
    public async Task FindByToken_NotAHash_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Participants.FindByTokenAsync([1, 2, 3], Token));

    [Fact]
    public async Task Add_MoreThanABatch_ThrowsAndAddsNone()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Participants.AddAsync("a1", People(101), Token));
        Assert.Equal(new ParticipantCount(0, 0), await Stores.Participants.CountAsync("a1", Token));
        await Stores.Participants.AddAsync("a1", People(100), Token);
        Assert.Equal(new ParticipantCount(100, 0), await Stores.Participants.CountAsync("a1", Token));
    }

    [Fact]
    public async Task Add_IdExists_ThrowsAndAddsNone()
    {
        await Stores.Participants.AddAsync("a1", [AParticipant("p5")], Token);
        var batch = People(10).SetItem(5, AParticipant("p5") with { TokenHash = Key("another token") });
        await Assert.ThrowsAsync<InvalidOperationException>(() => Stores.Participants.AddAsync("a1", batch, Token));
        Assert.Equal(1, (await Stores.Participants.CountAsync("a1", Token)).Invited);
    }

    [Fact]
    public async Task Add_TokenHashExistsElsewhere_ThrowsAndAddsNone()
    {
        await Stores.Participants.AddAsync("a1", [AParticipant("p1")], Token);
        var taken = AParticipant("q1", "a2") with { TokenHash = AParticipant("p1").TokenHash };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Stores.Participants.AddAsync("a2", [AParticipant("q0", "a2"), taken], Token));
        Assert.Equal(0, (await Stores.Participants.CountAsync("a2", Token)).Invited);
        Assert.Equal("a1", (await Stores.Participants.FindByTokenAsync(taken.TokenHash, Token))!.AssessmentId);
    }

    [Fact]
    public async Task Add_OfAnotherAssessment_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Participants.AddAsync("a1", [AParticipant("p1", "a2")], Token));

    [Fact]
    public async Task Add_None_DoesNothing()
    {
        await Stores.Participants.AddAsync("a1", [], Token);
        Assert.Equal(0, (await Stores.Participants.CountAsync("a1", Token)).Invited);
    }

    [Fact]
    public async Task List_ManyPeople_GivesOwnAssessmentInOrdinalOrder()
    {
        await Stores.Participants.AddAsync("a1", [.. People(25).Reverse()], Token);
        await Stores.Participants.AddAsync("a2", [AParticipant("p03", "a2")], Token);
        var listed = await ReadAllAsync(continuation => Stores.Participants.ListAsync("a1", 10, continuation, Token), 10);
        Assert.Equal(People(25).Select(person => person.Id), listed.Select(person => person.Id));
    }

    [Fact]
    public async Task List_NobodyInvited_IsEmptyAndEnds()
    {
        var page = await Stores.Participants.ListAsync("a1", 10, null, Token);
        Assert.Empty(page.Items);
        Assert.Null(page.Continuation);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task List_MaximumOutOfRange_Throws(int maximum) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Participants.ListAsync("a1", maximum, null, Token));

    [Fact]
    public async Task Find_KnownAndUnknownId_GivesThePersonOrNull()
    {
        var added = AParticipant("p1") with { Name = "Zoë", SealedToken = Key("sealed"), Function = RespondentFunction.Sales };
        await Stores.Participants.AddAsync("a1", [added], Token);

        var found = (await Stores.Participants.FindAsync("a1", "p1", Token))!;
        Assert.Equal(Bare(added), Bare(found));
        Assert.Equal(added.SealedToken!.Value, found.SealedToken!.Value);
        Assert.Null(await Stores.Participants.FindAsync("a1", "p2", Token));
        Assert.Null(await Stores.Participants.FindAsync("a2", "p1", Token));
        Assert.Null(await Stores.Participants.FindAsync("a1", "'/#?", Token));
    }

    [Fact]
    public async Task EraseFunctions_OneAssessment_LeavesAllElseAlone()
    {
        await Stores.Participants.AddAsync(
            "a1", [.. People(3).Select(person => person with { Function = RespondentFunction.Sales, Name = "N", Answered = true })], Token);
        await Stores.Participants.AddAsync("a2", [AParticipant("q", "a2") with { Function = RespondentFunction.Sales }], Token);
        await Stores.Participants.EraseFunctionsAsync("a1", Token);
        await Stores.Participants.EraseFunctionsAsync("a1", Token);

        var listed = (await Stores.Participants.ListAsync("a1", 10, null, Token)).Items;
        Assert.All(listed, person => Assert.Null(person.Function));
        Assert.All(listed, person => Assert.Equal(("N", true), (person.Name, person.Answered)));
        Assert.NotNull(await Stores.Participants.FindByTokenAsync(listed[0].TokenHash, Token));
        Assert.Equal(RespondentFunction.Sales, (await Stores.Participants.ListAsync("a2", 10, null, Token)).Items.Single().Function);
    }

    [Fact]
    public async Task EraseSealedTokens_OneAssessment_LeavesAllElseAlone()
    {
        await Stores.Participants.AddAsync("a1", [.. People(3).Select(person => person with { SealedToken = Key("s"), Name = "N" })], Token);
        await Stores.Participants.AddAsync("a2", [AParticipant("q", "a2") with { SealedToken = Key("s") }], Token);
        await Stores.Participants.EraseSealedTokensAsync("a1", Token);
        await Stores.Participants.EraseSealedTokensAsync("a1", Token);

        var listed = (await Stores.Participants.ListAsync("a1", 10, null, Token)).Items;
        Assert.All(listed, person => Assert.Null(person.SealedToken));
        Assert.All(listed, person => Assert.Equal("N", person.Name));
        Assert.NotNull((await Stores.Participants.ListAsync("a2", 10, null, Token)).Items.Single().SealedToken);
    }

    [Fact]
    public async Task DeleteAll_OneAssessment_LeavesOthersAlone()
    {
        await Stores.Participants.AddAsync("a1", People(60), Token);
        await Stores.Participants.AddAsync("a1", [.. People(130)[60..]], Token);
        await Stores.Participants.AddAsync("a2", [AParticipant("q", "a2")], Token);
        await Stores.Participants.DeleteAllAsync("a1", Token);
        await Stores.Participants.DeleteAllAsync("a1", Token);

        Assert.Equal(new ParticipantCount(0, 0), await Stores.Participants.CountAsync("a1", Token));
        Assert.Null(await Stores.Participants.FindByTokenAsync(AParticipant("p00").TokenHash, Token));
        Assert.Equal(1, (await Stores.Participants.CountAsync("a2", Token)).Invited);
    }

    private static ImmutableArray<Participant> People(int number) =>
        [.. Enumerable.Range(0, number).Select(index => AParticipant($"p{index:000}"))];

    private static Participant Bare(Participant participant) => participant with { TokenHash = [], SealedToken = null };
}
