using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class ContextScorerTests
{
    [Theory]
    [InlineData(5, 5, 22.0)]
    [InlineData(4, null, null)]
    [InlineData(0, 0, null)]
    public void WorkTime_People_NeedK(int answered, int? respondents, double? marketing)
    {
        var sales = People.Of(6, "sales").Select((row, index) => index < answered ? Week(row, 60, 20 + index, 20 - index, 0) : row);
        var scorecard = People.Score([.. sales, .. People.Of(5, "marketing").Select(row => Week(row, 10, 80, 5, 5))]);

        Assert.Equal(respondents, scorecard.WorkTime[0].Respondents);
        Assert.Equal(marketing, scorecard.WorkTime[0].Marketing);
        Assert.Equal(marketing, scorecard.HatSwitching.SalesOnMarketing);
        Assert.Equal(10, scorecard.HatSwitching.MarketingOnSelling);
        Assert.Equal(5, scorecard.WorkTime[1].Other);
    }

    [Fact]
    public void HatSwitching_HiddenFunction_IsNull()
    {
        var scorecard = People.Score([.. People.Of(6, "leadership").Select(row => Week(row, 25, 25, 25, 25)), .. People.Of(5, "sales")]);

        Assert.Null(scorecard.HatSwitching.MarketingOnSelling);
        Assert.Equal(2, scorecard.WorkTime.Length);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(4, null, null)]
    [InlineData(5, 5, 2.0)]
    public void Satisfaction_Answers_NeedK(int answered, int? answers, double? mean)
    {
        var satisfaction = People.Score(People.Of(7, "sales").Select((row, index) => row.With("satisfaction", index < answered ? $"{index}" : null))).Satisfaction;

        Assert.Equal(answers, satisfaction.Answers);
        Assert.Equal(mean, satisfaction.Mean);
    }

    private static Dictionary<string, string> Week(Dictionary<string, string> row, int selling, int marketing, int service, int other) => row
        .With("time_selling", $"{selling}").With("time_marketing", $"{marketing}").With("time_service", $"{service}").With("time_other", $"{other}");
}
