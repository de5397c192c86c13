using Survey.App;
using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class RetentionRulesTests
{
    private static readonly SurveyOptions Options = new();

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void ArePeopleDue_DaysAfterTheClose_FromThirtyOn(int days, bool expected) =>
        Assert.Equal(expected, RetentionRules.ArePeopleDue(Sample.Reported, Options, Sample.Noon.AddDays(days)));

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    public void AreAnswersDue_MonthsAfterTheClose_FromTwentyFourOn(int months, bool expected) =>
        Assert.Equal(expected, RetentionRules.AreAnswersDue(Sample.Reported, Options, Sample.Noon.AddMonths(months)));

    [Fact]
    public void AreAnswersDue_NoResultYet_KeepsThem() => Assert.False(RetentionRules.AreAnswersDue(Sample.Closed, Options, Sample.Noon.AddYears(9)));

    [Fact]
    public void Due_Open_Nothing()
    {
        Assert.False(RetentionRules.ArePeopleDue(Sample.Open, Options, Sample.Noon.AddYears(9)));
        Assert.False(RetentionRules.AreAnswersDue(Sample.Open, Options, Sample.Noon.AddYears(9)));
    }

    [Fact]
    public void Due_DeletedAlready_Nothing()
    {
        var swept = Sample.Reported with { PeopleDeletedAt = Sample.Noon, AnswersDeletedAt = Sample.Noon };

        Assert.False(RetentionRules.ArePeopleDue(swept, Options, Sample.Noon.AddYears(9)));
        Assert.False(RetentionRules.AreAnswersDue(swept, Options, Sample.Noon.AddYears(9)));
    }
}
