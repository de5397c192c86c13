using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class ResumeRulesTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(89, false)]
    [InlineData(90, true)]
    public void IsForgotten_AfterTheClose_WaitsForTheAnswersToSettle(int seconds, bool expected) =>
        Assert.Equal(expected, ResumeRules.IsForgotten(Sample.Closed, Settling, Sample.Noon.AddSeconds(seconds)));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void IsForgotten_AfterARetry_WaitsLonger(int minutes, bool expected) =>
        Assert.Equal(expected, ResumeRules.IsForgotten(Sample.Closed with { ScoringRetriedAt = Sample.Noon }, Settling, Sample.Noon.AddMinutes(minutes)));

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void IsForgotten_AfterAFailure_WaitsAnHour(int minutes, bool expected) =>
        Assert.Equal(expected, ResumeRules.IsForgotten(Sample.Closed with { ScoringFailedAt = Sample.Noon }, Settling, Sample.Noon.AddMinutes(minutes)));

    [Fact]
    public void IsForgotten_RetriedAfterAFailure_CountsFromTheRetry()
    {
        var failed = Sample.Closed with { ScoringFailedAt = Sample.Noon, ScoringRetriedAt = Sample.Noon.AddMinutes(61) };

        Assert.False(ResumeRules.IsForgotten(failed, Settling, Sample.Noon.AddMinutes(120)));
        Assert.True(ResumeRules.IsForgotten(failed, Settling, Sample.Noon.AddMinutes(122)));
    }

    [Theory]
    [InlineData(AssessmentState.Open)]
    [InlineData(AssessmentState.Reported)]
    [InlineData(AssessmentState.TooFew)]
    public void IsForgotten_NotWaitingForAResult_IsFalse(AssessmentState state) =>
        Assert.False(ResumeRules.IsForgotten(Sample.Closed with { State = state }, Settling, Sample.Noon.AddYears(1)));
}
