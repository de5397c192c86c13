using System.Collections.Immutable;
using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class ChangeRulesTests
{
    private static readonly ImmutableSortedDictionary<string, double> Forecast = ImmutableSortedDictionary<string, double>.Empty.Add("remit", 50);

    [Fact]
    public void Change_LowerGroupBeforeAnInvitation_IsTaken() =>
        Assert.Equal(3, Change(Sample.Open, new() { MinimumGroup = 3 }).Next?.MinimumGroup);

    [Fact]
    public void Change_LowerGroupAfterAnInvitation_IsRefused() =>
        Assert.Equal(409, Change(Sample.Open with { HasParticipants = true }, new() { MinimumGroup = 4 }).Refusal?.Status);

    [Fact]
    public void Change_RaisedGroupAfterAnInvitation_IsTaken() =>
        Assert.Equal(6, Change(Sample.Open with { HasParticipants = true }, new() { MinimumGroup = 6 }).Next?.MinimumGroup);

    [Fact]
    public void Change_RaisedGroupAfterTheClose_IsRefused() =>
        Assert.True(Change(Sample.Closed, new() { MinimumGroup = 6 }).IsRefused);

    [Fact]
    public void Change_CloseAfterTheClose_IsRefused() =>
        Assert.True(Change(Sample.Closed, new() { Closing = new(Sample.Noon.AddDays(3), "Etc/UTC") }).IsRefused);

    [Fact]
    public void Change_SomeOfItSettled_ChangesNothing() =>
        Assert.True(Change(Sample.Open with { HasParticipants = true }, new() { MinimumGroup = 3, HoldReport = true }).IsRefused);

    [Fact]
    public void Change_HoldReportWhileTheResultIsMade_IsTaken() => Assert.True(Change(Sample.Closed, new() { HoldReport = true }).Next?.HoldReport);

    [Fact]
    public void Change_HoldReportOnceThereIsOne_IsRefused() => Assert.True(Change(Sample.Reported, new() { HoldReport = true }).IsRefused);

    [Fact]
    public void Change_CommentsOffAfterTheClose_IsTaken() => Assert.False(Change(Sample.Reported, new() { ShowComments = false }).Next?.ShowComments);

    [Fact]
    public void Change_CommentsOnAfterTheClose_IsRefused() =>
        Assert.True(Change(Sample.Reported with { ShowComments = false }, new() { ShowComments = true }).IsRefused);

    [Fact]
    public void Change_CommentsOnAfterAnAnswer_IsRefused() =>
        Assert.True(Change(Sample.Open with { ShowComments = false, HasAnswers = true }, new() { ShowComments = true }).IsRefused);

    [Fact]
    public void Change_Nothing_LeavesItAsItWas() => Assert.Equal(Sample.Open, Change(Sample.Open, new()).Next);

    [Fact]
    public void Forecast_BeforeTheFirstAnswer_IsTaken() => Assert.Same(Forecast, Foresee(Sample.Open, Forecast).Next?.Forecast);

    [Fact]
    public void Forecast_AfterTheFirstAnswer_IsRefused() =>
        Assert.Equal(409, Foresee(Sample.Open with { HasAnswers = true }, Forecast).Refusal?.Status);

    [Fact]
    public void Forecast_AfterTheClose_IsRefused() => Assert.Equal(409, Foresee(Sample.Closed, Forecast).Refusal?.Status);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Change_CloseHasComeButNoTimer_IsRefusedAsAfterTheClose(int minutes, bool isRefused)
    {
        var now = Sample.Open.ClosesAt.AddMinutes(minutes);

        Assert.Equal(isRefused, ChangeRules.Change(Sample.Open, new() { Closing = new(Sample.Noon.AddDays(30), "Etc/UTC") }, now).IsRefused);
        Assert.Equal(isRefused, ChangeRules.Forecast(Sample.Open, Forecast, now).IsRefused);
    }

    [Fact]
    public void Change_BenchmarkAfterTheClose_CanBeTurnedOffAlone()
    {
        Assert.True(Change(Sample.Reported, new() { Benchmark = false }).Next?.OutsideBenchmark);
        Assert.True(Change(Sample.Reported with { OutsideBenchmark = true }, new() { Benchmark = true }).IsRefused);
        Assert.False(Change(Sample.Open with { OutsideBenchmark = true }, new() { Benchmark = true }).Next?.OutsideBenchmark);
    }

    [Fact]
    public void Change_EarlierWave_IsSetAndTakenAway()
    {
        var wave = new EarlierWave("aaaaaaaaaaaaaaaa", new DateOnly(2025, 3, 2));

        var named = Change(Sample.Open, new() { EarlierId = wave.AssessmentId, Earlier = wave }).Next!;

        Assert.Equal(wave, named.Earlier);
        Assert.Equal(wave, Change(named, new() { HoldReport = true }).Next?.Earlier);
        Assert.Null(Change(named, new() { EarlierId = "" }).Next?.Earlier);
    }

    private static Decision Change(Assessment assessment, AssessmentPatch patch) => ChangeRules.Change(assessment, patch, Sample.Noon);

    private static Decision Foresee(Assessment assessment, ImmutableSortedDictionary<string, double> forecast) =>
        ChangeRules.Forecast(assessment, forecast, Sample.Noon);
}
