using Survey.Core.Recommendations;
using Xunit;

namespace Survey.Tests.Core.Recommendations;

public sealed class RecommenderTests
{
    public static TheoryData<string> EntryIds => EntryCases.Ids;

    [Theory]
    [MemberData(nameof(EntryIds))]
    public void Recommend_CompanyThatNeedsEntry_GivesIt(string id)
    {
        var result = EntryCases.All[id](SampleCompany.Clear()).Assess(invited: 20);

        Assert.Contains(result.Recommendations.AddRange(result.Strengths), recommendation => recommendation.Id == id);
    }

    [Fact]
    public void EntryCases_ShippedCatalogue_AreComplete() =>
        Assert.Equal(SampleCompany.Catalogue.Entries.Select(entry => entry.Id), EntryCases.All.Keys);

    [Fact]
    public void Recommend_ClearCompany_HasStrengthsOnly()
    {
        var result = SampleCompany.Clear().Assess();

        Assert.Empty(result.Recommendations);
        Assert.Equal(["keep_clear_owners", "keep_good_habits", "keep_strong_areas"], result.Strengths.Select(strength => strength.Id));
        Assert.All(result.Strengths, strength => Assert.Equal(1, strength.Priority));
    }

    [Fact]
    public void Recommend_TooFewRespondents_GivesNothing()
    {
        var company = SampleCompany.Clear(sales: 2, marketing: 2).Unfavourable("ins_growth");

        var result = company.Assess(invited: 40);

        Assert.Equal(1, result.Scorecard.TooFew);
        Assert.Empty(result.Recommendations);
        Assert.Empty(result.Strengths);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Recommend_ItemWithFewerThanKAnswers_StaysSilent(int answers, bool expected)
    {
        var company = SampleCompany.Clear().Answer("pursue_leads", "").Answer("pursue_leads", "nobody", people: answers);

        var ids = company.Assess().Recommendations.Select(recommendation => recommendation.Id);

        Assert.Equal(expected, ids.Contains("lead_handover"));
        Assert.Equal(expected, ids.Contains("own_orphaned"));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Recommend_HiddenFunction_LeavesItsWeekOut(int sales, bool expected)
    {
        var company = SampleCompany.Clear(sales, marketing: 8).Week("sales", 50, 40);

        Assert.Equal(expected, company.Assess().Recommendations.Any(recommendation => recommendation.Id == "stop_add_on"));
    }

    [Fact]
    public void Recommend_EqualPriority_OrdersById()
    {
        var company = SampleCompany.Clear().Unfavourable("msg_homemade").Unfavourable("ins_growth").Unfavourable("tra_training");

        var recommendations = company.Assess().Recommendations;

        Assert.Equal(["growth_plans", "sales_material", "train_first"], recommendations.Take(3).Select(recommendation => recommendation.Id));
        Assert.All(recommendations.Take(3), recommendation => Assert.Equal(1, recommendation.Priority));
    }

    [Fact]
    public void Recommend_Conflict_KeepsTheStronger()
    {
        var mostlyAddOn = SampleCompany.Clear().Unfavourable("tra_addon").Unfavourable("tra_gradual", 6).Assess();
        var mostlySudden = SampleCompany.Clear().Unfavourable("tra_addon", 6).Unfavourable("tra_gradual").Assess();

        Assert.Equal(["stop_add_on"], Ids(mostlyAddOn.Recommendations).Intersect(["stop_add_on", "gradual_move"]));
        Assert.Equal(["gradual_move"], Ids(mostlySudden.Recommendations).Intersect(["stop_add_on", "gradual_move"]));
    }

    [Fact]
    public void Recommend_StrengthAgainstChange_GivesWay()
    {
        var company = SampleCompany.Clear().Week("sales", 90, 2).Unfavourable("tra_addon", 5);

        var result = company.Assess();

        Assert.Contains("stop_add_on", Ids(result.Recommendations));
        Assert.DoesNotContain("keep_sales_focus", Ids(result.Strengths));
        Assert.NotEmpty(result.Strengths);
    }

    [Theory]
    [InlineData(20, 8, true)]
    [InlineData(20, 7, false)]
    public void Recommend_StatementAtItsBound_Counts(int people, int unfavourable, bool expected)
    {
        var company = SampleCompany.Clear(people / 2, people / 2).Unfavourable("ins_growth", unfavourable);

        Assert.Equal(expected, Ids(company.Assess().Recommendations).Contains("growth_plans"));
    }

    [Theory]
    [InlineData(14, 20, false)]
    [InlineData(14, 21, true)]
    [InlineData(12, 17, false)]
    [InlineData(12, 18, true)]
    public void Recommend_ResponseAtItsBound_IsCountedInPeople(int people, int invited, bool expected)
    {
        var result = SampleCompany.Clear(people / 2, people / 2).Assess(invited);

        Assert.Equal(expected, Ids(result.Recommendations).Contains("ask_again"));
    }

    [Fact]
    public void Recommend_OrderOfPeople_ChangesNothing()
    {
        var company = RandomCompanies.Make(7);
        var forwards = new Survey.Core.Assessor(SampleCompany.Catalogue).Assess(company, true);
        var backwards = new Survey.Core.Assessor(SampleCompany.Catalogue).Assess(company with { Sheets = [.. company.Sheets.Reverse()] }, true);

        Assert.Equal(forwards.Published().Recommendations, backwards.Published().Recommendations);
        Assert.Equal(forwards.Published().Strengths, backwards.Published().Strengths);
    }

    private static IEnumerable<string> Ids(IEnumerable<Recommendation> recommendations) => recommendations.Select(recommendation => recommendation.Id);
}
