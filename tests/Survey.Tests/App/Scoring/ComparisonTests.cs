using Survey.App.Importing;
using Survey.App.Scoring;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Scoring;

public sealed class ComparisonTests
{
    [Fact]
    public void Companies_SeveralWaves_GivesTheLatestOfEachOther()
    {
        var companies = Comparison.Companies(
            Sample.Closed,
            [
                Entry("a1", "Aster Tools", -30, 40),
                Entry("a2", "aster  TOOLS", -10, 50),
                Entry("a3", "Aster Tools", -20, 45),
                Entry("b1", "Birch Foods", -5, 60),
                Entry("own", "HARBOUR PUMPS", -40, 70),
            ]);

        Assert.Equal([50, 60], companies.Select(company => company.ScoreOf("index")!.Value).Order());
    }

    [Fact]
    public void Companies_AnotherQuestionnaire_IsPassedOverForAnEarlierWave()
    {
        var other = Entry("a2", "Aster Tools", -1, 90);
        var changed = other with { Scores = other.Scores with { Questionnaire = new("who-does-what", 2) } };

        Assert.Equal(40, Assert.Single(Comparison.Companies(Sample.Closed, [Entry("a1", "Aster Tools", -30, 40), changed])).ScoreOf("index"));
    }

    [Fact]
    public void Companies_OwnEntryUnderItsFormerName_IsLeftOut() =>
        Assert.Empty(Comparison.Companies(Sample.Closed, [Entry(Sample.Closed.Id, "Elsewhere", 0, 40)]));

    private static BenchmarkEntry Entry(string id, string company, int days, double index) => new(
        Sample.Closed.WorkspaceId, id, CompanyKey.Of(company), Sample.Noon.AddDays(days),
        new(Sample.Closed.Questionnaire, [new BenchmarkScore("index", index)]));
}
