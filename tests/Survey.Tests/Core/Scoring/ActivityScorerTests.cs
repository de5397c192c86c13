using Survey.Core.Scoring;
using Survey.Tests.Core.Scoring.Reference;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class ActivityScorerTests
{
    private const string Id = "open_leads"; // its home is marketing

    // Counts in the order sales, marketing, both, elsewhere, nobody, unsure.
    [Theory]
    [InlineData("0 6 0 0 4 0", ActivityStatus.Orphaned)] // exactly 40 % is 40 %
    [InlineData("0 6 0 0 2 2", ActivityStatus.Orphaned)]
    [InlineData("0 7 0 0 2 1", ActivityStatus.Clear)] // exactly 70 %
    [InlineData("0 69 31 0 0 0", ActivityStatus.Leaning)]
    [InlineData("5 2 0 0 0 3", ActivityStatus.Misplaced)] // exactly 50 %
    [InlineData("49 20 31 0 0 0", ActivityStatus.Contested)]
    [InlineData("1 2 2 5 0 0", ActivityStatus.Elsewhere)]
    [InlineData("1 2 5 2 0 0", ActivityStatus.Shared)]
    [InlineData("1 5 2 2 0 0", ActivityStatus.Leaning)]
    [InlineData("5 5 0 0 0 0", ActivityStatus.Misplaced)] // before leaning
    [InlineData("0 5 5 0 0 0", ActivityStatus.Shared)] // before leaning
    [InlineData("5 0 0 0 4 1", ActivityStatus.Orphaned)] // before misplaced
    [InlineData("0 0 0 0 0 5", ActivityStatus.Orphaned)]
    [InlineData("4 3 3 0 0 0", ActivityStatus.Contested)]
    [InlineData("0 0 5 5 0 0", ActivityStatus.Elsewhere)] // before shared
    public void Status_Counts_IsTheFirstThatHolds(string counts, ActivityStatus expected) =>
        Assert.Equal(expected, People.Score(Answering(counts)).Activity(Id).Status);

    [Theory]
    [InlineData("0 9 0 0 0 0", true)]
    [InlineData("0 10 0 0 0 0", false)]
    public void Tentative_BelowTen_IsTrue(string counts, bool expected) => Assert.Equal(expected, People.Score(Answering(counts)).Activity(Id).Tentative);

    [Fact]
    public void Score_Activity_IsThePlainMeanCredit()
    {
        var activity = People.Score(Answering("1 3 2 0 2 0")).Activity(Id);

        Assert.Equal(50, activity.Score);
        Assert.Equal(8, activity.Answers);
        Assert.Equal(new OwnerCounts(1, 3, 2, 0, 2, 0), activity.Counts);
    }

    [Theory]
    [InlineData(0, 0)] // nobody answered: 0
    [InlineData(1, null)]
    [InlineData(4, null)] // k − 1
    [InlineData(5, 5)] // k
    public void Score_FewAnswers_HidesEverything(int answered, int? answers)
    {
        var rows = People.Of(8, "sales").Select((row, index) => row.With(Id, index < answered ? "marketing" : null));
        var activity = People.Score(rows).Activity(Id);

        Assert.Equal(answers, activity.Answers);
        Assert.Equal(answered < 5, activity is { Score: null, Counts: null, Agreement: null, Status: null, Tentative: null, Disputed: null });
    }

    [Theory]
    [InlineData("8 2", "1 9", true)]
    [InlineData("8 2", "4 6", true)] // 40 points apart, modes differ, p = 0.17: see the next
    [InlineData("5 5", "1 9", false)] // a tie at the top of one side
    [InlineData("6 4", "5 5", false)]
    [InlineData("8 2", "3 7", true)] // p = 0.0698
    [InlineData("9 1", "4 6", true)] // p = 0.0573
    public void Disputed_SalesAndMarketing_NeedsAllConditions(string sales, string marketing, bool mayBe)
    {
        var rows = Split("sales", sales).Concat(Split("marketing", marketing));
        var expected = mayBe && Numbers.Fisher(Part(sales, 0), Part(sales, 1), Part(marketing, 0), Part(marketing, 1)) <= 0.05;

        Assert.Equal(expected, People.Score(rows).Activity(Id).Disputed);
    }

    [Fact]
    public void Disputed_DifferentModesAndProof_IsTrue() =>
        Assert.True(People.Score(Split("sales", "8 2").Concat(Split("marketing", "1 9"))).Activity(Id).Disputed);

    [Fact]
    public void Disputed_MarketingHidden_IsFalse() =>
        Assert.False(People.Score(Split("sales", "8 2").Concat(Split("leadership", "1 9")).Concat(Split("marketing", "0 1"))).Activity(Id).Disputed);

    [Fact]
    public void RoleViews_Differing_FromFortyPointsOn()
    {
        // Marketing gives itself 10 of 10, sales gives it 6 of 10 on one activity and 7 of 10 on another.
        var sales = People.Of(10, "sales").Select((row, index) => row
            .With("open_leads", index < 6 ? "marketing" : "nobody")
            .With("try_techniques", index < 7 ? "marketing" : "nobody"));
        var views = People.Score([.. sales, .. People.Of(10, "marketing")]).RoleViews;

        Assert.Equal(["open_leads"], views[1].Differing);
        Assert.Equal(100, views[1].OwnClaim);
        Assert.Equal(100 * (10 + 0.6 + 0.7) / 12, views[1].OtherGrant!.Value, 10);
        Assert.Empty(views[0].Differing);
    }

    [Fact]
    public void RoleViews_OneSideHidden_AreNone() => Assert.Empty(People.Score([.. People.Of(10, "sales"), .. People.Of(4, "marketing")]).RoleViews);

    [Fact]
    public void RoleViews_NoActivityQualifies_AreNull()
    {
        var sales = People.Of(6, "sales").Select((row, index) => index < 4 ? row : Instrument.Activities.Aggregate(row, (one, activity) => one.With(activity.Id, null)));
        var views = People.Score([.. sales, .. People.Of(6, "marketing")]).RoleViews;

        Assert.Equal(2, views.Length);
        Assert.All(views, view => Assert.True(view is { OwnClaim: null, OtherGrant: null, Differing.IsEmpty: true }));
    }

    private static IEnumerable<Dictionary<string, string>> Answering(string counts) =>
        counts.Split(' ').SelectMany((count, owner) => People.Of(int.Parse(count), "sales").With(Id, Instrument.Owners[owner]));

    private static IEnumerable<Dictionary<string, string>> Split(string function, string counts) =>
        People.Of(Part(counts, 0), function).With(Id, "sales").Concat(People.Of(Part(counts, 1), function).With(Id, "marketing"));

    private static int Part(string counts, int index) => int.Parse(counts.Split(' ')[index]);
}
