using System.Collections.Immutable;
using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class ChangeRulesTests
{
    private static readonly ImmutableSortedDictionary<string, double> Forecast = ImmutableSortedDictionary<string, double>.Empty.Add("remit", 50);

    [Fact]
    public void Change_LowerGroupBeforeAnInvitation_IsTaken() =>
        Assert.Equal(3, ChangeRules.Change(Sample.Open, new() { MinimumGroup = 3 }).Next?.MinimumGroup);

    [Fact]
    public void Change_LowerGroupAfterAnInvitation_IsRefused() =>
        Assert.Equal(409, ChangeRules.Change(Sample.Open with { HasParticipants = true }, new() { MinimumGroup = 4 }).Refusal?.Status);

    [Fact]
    public void Change_RaisedGroupAfterAnInvitation_IsTaken() =>
        Assert.Equal(6, ChangeRules.Change(Sample.Open with { HasParticipants = true }, new() { MinimumGroup = 6 }).Next?.MinimumGroup);

    [Fact]
    public void Change_RaisedGroupAfterTheClose_IsRefused() =>
        Assert.True(ChangeRules.Change(Sample.Closed, new() { MinimumGroup = 6 }).IsRefused);

    [Fact]
    public void Change_CloseAfterTheClose_IsRefused() =>
        Assert.True(ChangeRules.Change(Sample.Closed, new() { Closing = new(Sample.Noon.AddDays(3), "Etc/UTC") }).IsRefused);

    [Fact]
    public void Change_SomeOfItSettled_ChangesNothing() =>
        Assert.True(ChangeRules.Change(Sample.Open with { HasParticipants = true }, new() { MinimumGroup = 3, HoldReport = true }).IsRefused);

    [Fact]
    public void Change_HoldReportWhileTheResultIsMade_IsTaken() => Assert.True(ChangeRules.Change(Sample.Closed, new() { HoldReport = true }).Next?.HoldReport);

    [Fact]
    public void Change_HoldReportOnceThereIsOne_IsRefused() => Assert.True(ChangeRules.Change(Sample.Reported, new() { HoldReport = true }).IsRefused);

    [Fact]
    public void Change_CommentsOffAfterTheClose_IsTaken() => Assert.False(ChangeRules.Change(Sample.Reported, new() { ShowComments = false }).Next?.ShowComments);

    [Fact]
    public void Change_CommentsOnAfterTheClose_IsRefused() =>
        Assert.True(ChangeRules.Change(Sample.Reported with { ShowComments = false }, new() { ShowComments = true }).IsRefused);

    [Fact]
    public void Change_CommentsOnAfterAnAnswer_IsRefused() =>
        Assert.True(ChangeRules.Change(Sample.Open with { ShowComments = false, HasAnswers = true }, new() { ShowComments = true }).IsRefused);

    [Fact]
    public void Change_Nothing_LeavesItAsItWas() => Assert.Equal(Sample.Open, ChangeRules.Change(Sample.Open, new()).Next);

    [Fact]
    public void Forecast_BeforeTheFirstAnswer_IsTaken() => Assert.Same(Forecast, ChangeRules.Forecast(Sample.Open, Forecast).Next?.Forecast);

    [Fact]
    public void Forecast_AfterTheFirstAnswer_IsRefused() =>
        Assert.Equal(409, ChangeRules.Forecast(Sample.Open with { HasAnswers = true }, Forecast).Refusal?.Status);

    [Fact]
    public void Forecast_AfterTheClose_IsRefused() => Assert.Equal(409, ChangeRules.Forecast(Sample.Closed, Forecast).Refusal?.Status);
}
