using System.Collections.Immutable;
using System.Security.Cryptography;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Storage;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Contracts;

/// <summary>What the contracts of all stores share: a fixture for each test, and values to store.</summary>
public abstract class StorageContract<TFixture> : IAsyncDisposable
    where TFixture : StorageFixture, new()
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    protected TFixture Stores { get; } = new();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static Assessment AnAssessment(string id = "a1", string workspace = "w1") => new()
    {
        Id = id,
        WorkspaceId = workspace,
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

    protected static Participant AParticipant(string id, string assessment = "a1") =>
        new() { AssessmentId = assessment, Id = id, TokenHash = Key($"token of {id} in {assessment}") };

    protected static AnswerSubmission ASubmission(Participant participant, string sheet) =>
        new(participant.AssessmentId, participant.Id, Key($"answers of {participant.Id} in {participant.AssessmentId}"), sheet);

    /// <summary>32 bytes that look random and are the same each time.</summary>
    protected static ImmutableArray<byte> Key(string seed) => [.. SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(seed))];

    /// <summary>Adds an open assessment and people p00, p01, … who were asked in it.</summary>
    protected async Task<ImmutableArray<Participant>> InviteAsync(int people, string assessment = "a1")
    {
        Assert.True(await Stores.Assessments.AddAsync(AnAssessment(assessment), Token));
        ImmutableArray<Participant> invited = [.. Enumerable.Range(0, people).Select(number => AParticipant($"p{number:00}", assessment))];
        await Stores.Participants.AddAsync(assessment, invited, Token);
        return invited;
    }

    /// <summary>Changes the stored assessment, again when somebody else changed it first.</summary>
    protected async Task ChangeAsync(string assessment, Func<Assessment, Assessment> change)
    {
        Versioned<Assessment> stored;
        do
        {
            stored = (await Stores.Assessments.FindAsync(assessment, Token))!;
        }
        while (!await Stores.Assessments.UpdateAsync(change(stored.Value), stored.ETag, Token));
    }

    /// <summary>Moves the stored assessment to a state.</summary>
    protected Task MoveAsync(string assessment, AssessmentState state) => ChangeAsync(assessment, stored => stored with { State = state });

    /// <summary>Reads a listing to its end, page by page.</summary>
    protected static async Task<List<T>> ReadAllAsync<T>(Func<string?, Task<Page<T>>> list, int maximum)
    {
        var all = new List<T>();
        string? continuation = null;
        do
        {
            var page = await list(continuation);
            Assert.InRange(page.Items.Length, 0, maximum);
            all.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await Stores.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
