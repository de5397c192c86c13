using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class ClosingRulesTests
{
    [Fact]
    public void Tick_BeforeTheCloseWithPeopleMissing_StaysOpen() =>
        Assert.Equal(Sample.Open, ClosingRules.Tick(Sample.Open, Sample.Heads(8, 7), Sample.Noon));

    [Fact]
    public void Tick_AtTheClose_Closes()
    {
        var heads = Sample.Heads(8, 2);

        var closed = ClosingRules.Tick(Sample.Open, heads, Sample.Open.ClosesAt);

        Assert.Equal(AssessmentState.Closed, closed.State);
        Assert.Equal(Sample.Open.ClosesAt, closed.ClosedAt);
        Assert.Equal(heads, closed.Heads);
    }

    [Fact]
    public void Tick_OneTickBeforeTheClose_StaysOpen() =>
        Assert.Equal(AssessmentState.Open, ClosingRules.Tick(Sample.Open, Sample.Heads(8, 2), Sample.Open.ClosesAt.AddTicks(-1)).State);

    [Fact]
    public void Tick_AllHaveAnswered_ClosesADayLater()
    {
        var complete = ClosingRules.Tick(Sample.Open, Sample.Heads(8, 8), Sample.Noon);

        Assert.Equal(AssessmentState.Open, complete.State);
        Assert.Equal(Sample.Noon.AddHours(24), complete.CompleteClosesAt);
        Assert.Equal(complete, ClosingRules.Tick(complete, Sample.Heads(8, 8), Sample.Noon.AddHours(23)));
        Assert.Equal(AssessmentState.Closed, ClosingRules.Tick(complete, Sample.Heads(8, 8), Sample.Noon.AddHours(24)).State);
    }

    [Fact]
    public void Tick_AllHaveAnsweredWithoutGrace_ClosesAtOnce() =>
        Assert.Equal(AssessmentState.Closed, ClosingRules.Tick(Sample.Open with { CloseAfterComplete = TimeSpan.Zero }, Sample.Heads(8, 8), Sample.Noon).State);

    [Fact]
    public void Tick_SomebodyHasWithdrawn_ForgetsThatAllHadAnswered()
    {
        var complete = Sample.Open with { CompleteClosesAt = Sample.Noon };

        var next = ClosingRules.Tick(complete, Sample.Heads(8, 7), Sample.Noon);

        Assert.Equal(AssessmentState.Open, next.State);
        Assert.Null(next.CompleteClosesAt);
    }

    [Fact]
    public void Tick_AllOfTooFewHaveAnswered_WaitsForMorePeopleUntilTheClose() =>
        Assert.Equal(Sample.Open, ClosingRules.Tick(Sample.Open, Sample.Heads(4, 4), Sample.Noon));

    [Fact]
    public void Tick_NobodyInvited_StaysOpen() => Assert.Equal(Sample.Open, ClosingRules.Tick(Sample.Open, Sample.Heads(0, 0), Sample.Noon));

    [Theory]
    [InlineData(AssessmentState.Closed)]
    [InlineData(AssessmentState.Reported)]
    [InlineData(AssessmentState.TooFew)]
    public void Tick_NotOpen_ChangesNothing(AssessmentState state)
    {
        var closed = Sample.Closed with { State = state };

        Assert.Same(closed, ClosingRules.Tick(closed, Sample.Heads(8, 8), Sample.Noon.AddYears(1)));
    }

    [Fact]
    public void Close_Open_Closes() => Assert.Equal(AssessmentState.Closed, ClosingRules.Close(Sample.Open, Sample.Heads(8, 0), Sample.Noon).Next?.State);

    [Fact]
    public void Close_Closed_IsRefused() => Assert.Equal(409, ClosingRules.Close(Sample.Closed, Sample.Heads(8, 0), Sample.Noon).Refusal?.Status);
}
