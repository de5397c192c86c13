using Microsoft.Extensions.Time.Testing;
using Survey.App.Assessments;
using Survey.App.Storage.Cloud;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Storage;

public sealed class RecentAssessmentsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RecentAssessments _recent;
    private int _reads;

    public RecentAssessmentsTests() => _recent = new RecentAssessments(_clock);

    [Fact]
    public async Task Find_WithinTheLifetime_ReadsOnce()
    {
        await FindAsync();
        _clock.Advance(RecentAssessments.Lifetime - TimeSpan.FromTicks(1));
        await FindAsync();
        Assert.Equal(1, _reads);
        _clock.Advance(TimeSpan.FromTicks(1));
        await FindAsync();
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Find_AnotherAssessment_IsReadItself()
    {
        await FindAsync();
        Assert.Equal("a2", (await FindAsync("a2"))!.Assessment.Id);
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Find_NoSuchAssessment_IsAskedForAgain()
    {
        for (var i = 0; i < 2; i++)
            Assert.Null(await _recent.FindAsync("nowhere", () => Count(null)));
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Find_AfterAChangeHere_ReadsAgain()
    {
        await FindAsync();
        _recent.Forget("a1");
        await FindAsync();
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Find_ChangedWhileItWasRead_DoesNotServeTheReadingAgain()
    {
        await _recent.FindAsync("a1", () =>
        {
            _recent.Forget("a1");
            return Count(AnAssessment("a1"));
        });
        await FindAsync();
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Find_SlowReading_IsAsOldAsItsBeginning()
    {
        await _recent.FindAsync("a1", () =>
        {
            _clock.Advance(RecentAssessments.Lifetime);
            return Count(AnAssessment("a1"));
        });
        await FindAsync();
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Find_MoreAssessmentsThanAreKept_StillFindsEach()
    {
        for (var i = 0; i < 2500; i++)
            Assert.Equal($"a{i}", (await FindAsync($"a{i}"))!.Assessment.Id);
    }

    private Task<RecentAssessment?> FindAsync(string id = "a1") => _recent.FindAsync(id, () => Count(AnAssessment(id)));

    private Task<Assessment?> Count(Assessment? assessment)
    {
        _reads++;
        return Task.FromResult(assessment);
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
        CreatedAt = DateTimeOffset.UnixEpoch,
        ClosesAt = DateTimeOffset.UnixEpoch.AddDays(14),
        TimeZone = "Europe/Amsterdam",
        CloseAfterComplete = TimeSpan.FromHours(24),
        HoldReport = false,
        ShowComments = true,
        State = AssessmentState.Open,
    };
}
