using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Links;
using Survey.App.Storage;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class RespondentLinksTests
{
    private static readonly LinkToken Token = LinkToken.Create();

    [Fact]
    public async Task FindAsync_Known_GivesTheLink()
    {
        var people = new People(Token.Hash);

        var link = await new RespondentLinks(people, new Assessments(Sample.Open)).FindAsync(Token.ToString(), TestContext.Current.CancellationToken);

        Assert.Equal(Sample.Open, link!.Assessment);
        Assert.Equal($"/s/{Token}", link.Path);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public async Task FindAsync_UnknownOrTampered_TakesOneReadOfAWholeHash(string text)
    {
        var people = new People(Token.Hash);
        var assessments = new Assessments(Sample.Open);

        Assert.Null(await new RespondentLinks(people, assessments).FindAsync(text, TestContext.Current.CancellationToken));

        Assert.Equal(32, Assert.Single(people.Asked).Length);
        Assert.Equal(0, assessments.Reads);
    }

    [Fact]
    public async Task FindAsync_StoreGivesAnotherPerson_IsNotLetIn()
    {
        var people = new People(Token.Hash) { GivesAnybody = true };

        Assert.Null(await new RespondentLinks(people, new Assessments(Sample.Open)).FindAsync(LinkToken.Create().ToString(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task FindAsync_BeingDeleted_LeadsNowhere()
    {
        var assessments = new Assessments(Sample.Open with { State = AssessmentState.Deleting });

        Assert.Null(await new RespondentLinks(new People(Token.Hash), assessments).FindAsync(Token.ToString(), TestContext.Current.CancellationToken));
    }

    private sealed class People(ImmutableArray<byte> hash) : IParticipantStore
    {
        public List<ImmutableArray<byte>> Asked { get; } = [];

        public bool GivesAnybody { get; init; }

        public Task<Participant?> FindByTokenAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken)
        {
            Asked.Add(tokenHash);
            var known = GivesAnybody || tokenHash.AsSpan().SequenceEqual(hash.AsSpan());
            return Task.FromResult(known ? new Participant { AssessmentId = Sample.Open.Id, Id = "p", TokenHash = hash } : null);
        }

        public Task AddAsync(string assessmentId, ImmutableArray<Participant> participants, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Page<Participant>> ListAsync(string assessmentId, int maximum, string? continuation, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Participant?> FindAsync(string assessmentId, string participantId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task EraseFunctionsAsync(string assessmentId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ParticipantCount> CountAsync(string assessmentId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task EraseSealedTokensAsync(string assessmentId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task DeleteAllAsync(string assessmentId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Assessments(Assessment assessment) : IAssessmentStore
    {
        public int Reads { get; private set; }

        public Task<Versioned<Assessment>?> FindAsync(string assessmentId, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult<Versioned<Assessment>?>(new(assessment, "1"));
        }

        public Task<bool> AddAsync(Assessment assessment, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> UpdateAsync(Assessment assessment, string etag, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Page<Assessment>> ListAsync(string workspaceId, int maximum, string? continuation, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Page<Assessment>> ListByStateAsync(ImmutableArray<AssessmentState> states, int maximum, string? continuation, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<Assessment?> FindByReportTokenAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task DeleteAsync(string assessmentId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
