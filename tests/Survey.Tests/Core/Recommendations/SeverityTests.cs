using Survey.Core;
using Survey.Core.Recommendations;
using Xunit;

namespace Survey.Tests.Core.Recommendations;

/// <summary>Severity, reach and evidence of each kind of finding, worked out by hand.</summary>
public sealed class SeverityTests
{
    [Fact]
    public void Activity_HomeShareAgainst70Percent()
    {
        // 3 of 12 answers name sales: (70 − 25)/70; the other nine meet it.
        var result = SampleCompany.Clear().Answer("pursue_leads", "nobody", people: 4).Answer("pursue_leads", "unsure", "marketing", 5).Assess();

        AssertFound(result, "lead_handover", 45.0 / 70, 9.0 / 12, "3 of 12 name sales for following up leads; 9 say nobody, or are not sure.", "70% name sales for following up leads (now 25%).");
    }

    [Fact]
    public void Activity_OneNameAndOneRival_AreSingular()
    {
        var company = SampleCompany.Clear().Answer("pursue_leads", "both").Answer("pursue_leads", "sales", people: 1).Answer("pursue_leads", "nobody", "marketing", 1);

        Assert.Equal("1 of 12 names sales for following up leads; 10 say both.", Find(company.Assess(), "lead_handover").Evidence);
        Assert.Equal(
            "None of 12 names sales for following up leads; 12 say both.", Find(SampleCompany.Clear().Answer("pursue_leads", "both").Assess(), "lead_handover").Evidence);
    }

    [Fact]
    public void Activities_MeanOverTheSet_AnyOneOfThemMeets()
    {
        // Two of 22: nobody at all, and 6 of 12 (home 50 %, nobody 50 %). Each person says nobody at least once.
        var result = SampleCompany.Clear().Answer("price_analysis", "nobody").Answer("open_leads", "nobody", people: 6).Assess();

        AssertFound(
            result, "own_orphaned", (1 + (20.0 / 70)) / 22, 1, "At least four in ten name no owner for price analysis and finding new prospects.",
            "No activity without a known owner when asked again (now 2).");
    }

    [Fact]
    public void Activities_ManyNames_AreCutToALine()
    {
        var result = SampleCompany.Clear().AnswerAll(SampleCompany.HomeOf("marketing"), "nobody").Assess();

        Assert.Equal("At least four in ten name no owner for making customers prefer us, planning the way to market and 10 more.", Find(result, "own_orphaned").Evidence);
    }

    [Fact]
    public void Activity_FewerThanTenAnswers_IsTentative()
    {
        var result = SampleCompany.Clear(5, 4).Answer("open_leads", "nobody").Assess();

        Assert.Equal("None of 9 names marketing for finding new prospects; 9 say nobody, or are not sure. Tentative: fewer than 10 answers.", Find(result, "relieve_prospecting").Evidence);
    }

    [Fact]
    public void Statement_UnfavourableShareAgainstBound()
    {
        // 9 of 12: (75 − 40)/60.
        var result = SampleCompany.Clear().Unfavourable("ins_growth", 9).Assess();

        AssertFound(
            result, "growth_plans", 35.0 / 60, 9.0 / 12, "75% do not know the company’s growth plans.", "Fewer than 20% do not know the plans (now 75%).");
    }

    [Fact]
    public void Statement_AskedOfSalesAndMarketingOnly_ReachCountsEverybody()
    {
        var result = SampleCompany.Clear(6, 6, 8).Unfavourable("remit_measured").Assess();

        AssertFound(
            result, "fair_measures", 1, 12.0 / 20, "100% are not measured on what their own role controls.", "Fewer than 20% say so when asked again (now 100%).");
    }

    [Fact]
    public void Dimension_ScoreAgainstBound()
    {
        var company = SampleCompany.Clear().Unfavourable("tra_training").Unfavourable("tra_addon").Unfavourable("tra_outside", 4).Answer("tra_outside", "3").Unfavourable("tra_gradual");

        var help = Find(company.Assess(), "outside_help");

        // Transition is (0 + 0 + 0 + 50)/4 = 12.5: (40 − 12.5)/40.
        Assert.Equal(27.5 / 40, help.Severity, 1e-12);
        Assert.Equal(1, help.Reach);
        Assert.Equal("Transition scores 12 of 100.", help.Evidence);
        Assert.Equal("60 or more for transition when asked again (now 12).", help.Measure);
    }

    [Fact]
    public void HatSwitching_MeanWeekAgainstBound()
    {
        // All six of twelve give 22 %: (22 − 10)/90.
        var result = SampleCompany.Clear().Week("sales", 70, 22).Assess();

        AssertFound(result, "stop_add_on", 12.0 / 90, 6.0 / 12, "Marketing takes 22% of the sales week.", "Marketing below 8% of the sales week (now 22%).");
    }

    [Fact]
    public void Gap_DistanceAgainst15Points()
    {
        // Insight: practice of sales is 0, so 50 with all activities at home, against 100; the index is a sixth of that apart and not flagged.
        var company = SampleCompany.Clear().Unfavourable("ins_time", function: "sales").Unfavourable("ins_growth", function: "sales").Unfavourable("ins_decide", function: "sales");
        var talk = Find(company.Assess(), "talk_together");

        // One of the seven gaps is flagged, with 50 points: (50 − 15)/85, and nothing for the other six.
        Assert.Equal(35.0 / 85 / 7, talk.Severity, 1e-12);
        Assert.Equal(1, talk.Reach);
        Assert.Equal("Sales 50, marketing 100 for insight: sales sees it less clearly.", talk.Evidence);
        Assert.Equal("Gap for insight below 10 points (now 50).", talk.Measure);
    }

    [Fact]
    public void Response_AgainstInvited_ReachIsWhoDidNotAnswer()
    {
        // 12 of 24: (70 − 50)/70, and half of the invited are missing.
        var result = SampleCompany.Clear().Assess(invited: 24);

        AssertFound(result, "ask_again", 20.0 / 70, 0.5, "12 of 24 people answered (50%).", "More than 70% answer (now 50%).");
    }

    [Fact]
    public void All_MildestPartAndPeopleWhoMeetEveryPart()
    {
        // Three marketing activities with sales: 3 of 12 at full severity. Transition 75 or 25 by person, mean 50: (60 − 50)/60.
        var company = SampleCompany.Clear().AnswerAll(["market_plan", "open_leads", "brand_image"], "sales")
            .Unfavourable("tra_training").Unfavourable("tra_outside", 6).Unfavourable("tra_addon", 6);

        var separate = Find(company.Assess(), "separate_to_grow");

        Assert.Equal(10.0 / 60, separate.Severity, 1e-12);
        Assert.Equal(0.5, separate.Reach);
        Assert.Equal("3 of 12 marketing activities sit with sales or with both; transition scores 50 of 100.", separate.Evidence);
    }

    [Fact]
    public void Any_StrongestPartLeads()
    {
        var company = SampleCompany.Clear().Unfavourable("rel_handover", 6).Unfavourable("hor_leads", 9);

        AssertFound(
            company.Assess(), "lead_handover", 35.0 / 60, 9.0 / 12,
            "75% say that sales receives too few good leads; 50% find it unclear who talks to a new customer next.", "Fewer than 20% say that good leads are too few (now 75%).");
    }

    [Fact]
    public void Strength_ShareAboveBound()
    {
        // 75 % name the home function of every activity: (75 − 70)/30.
        var company = SampleCompany.Clear().AnswerAll(SampleCompany.Questionnaire.Activities.Select(activity => activity.Id), "unsure", people: 3);

        var clear = Assert.Single(company.Assess().Strengths, strength => strength.Id == "keep_clear_owners");

        Assert.Equal(5.0 / 30, clear.Severity, 1e-12);
        Assert.Equal(0.75, clear.Reach);
    }

    private static void AssertFound(AssessmentResult result, string id, double severity, double reach, string evidence, string measure)
    {
        var found = Find(result, id);
        Assert.Equal(severity, found.Severity, 1e-12);
        Assert.Equal(reach, found.Reach, 1e-12);
        Assert.Equal(severity * reach, found.Priority, 1e-11);
        Assert.Equal(evidence, found.Evidence);
        Assert.Equal(measure, found.Measure);
    }

    private static Recommendation Find(AssessmentResult result, string id) => Assert.Single(result.Recommendations, recommendation => recommendation.Id == id);
}
