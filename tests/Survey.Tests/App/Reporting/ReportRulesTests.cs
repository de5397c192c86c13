using Survey.App.Assessments;
using Survey.App.Reporting;
using Xunit;

namespace Survey.Tests.App.Reporting;

public sealed class ReportRulesTests
{
    private static readonly Assessment Held = Sample.Reported with { Report = Sample.Reported.Report! with { ReleasedAt = null } };

    [Fact]
    public void Release_Held_LetsTheReaderIn()
    {
        Assert.False(ReportRules.IsReadable(Held));

        Assert.True(ReportRules.IsReadable(ReportRules.Release(Held, Sample.Noon).Next!));
    }

    [Fact]
    public void Release_NoneReleasedOrRevoked_IsRefused()
    {
        Assert.True(ReportRules.Release(Sample.Closed, Sample.Noon).IsRefused);
        Assert.True(ReportRules.Release(Sample.Reported, Sample.Noon).IsRefused);
        Assert.True(ReportRules.Release(ReportRules.Revoke(Held, Sample.Noon).Next!, Sample.Noon).IsRefused);
    }

    [Fact]
    public void Revoke_Released_KeepsTheReaderOutAndForgetsTheLink()
    {
        var revoked = ReportRules.Revoke(Sample.Reported, Sample.Noon).Next!;

        Assert.False(ReportRules.IsReadable(revoked));
        Assert.Null(revoked.Report!.SealedToken);
        Assert.True(ReportRules.Revoke(revoked, Sample.Noon).IsRefused);
    }

    [Fact]
    public void Renew_Revoked_LetsTheReaderInByTheNewLink()
    {
        var revoked = ReportRules.Revoke(Sample.Reported, Sample.Noon).Next!;

        var renewed = ReportRules.Renew(revoked, [9], [8]).Next!;

        Assert.True(ReportRules.IsReadable(renewed));
        Assert.Equal(9, renewed.Report!.TokenHash[0]);
    }

    [Fact]
    public void Renew_Held_StaysHeld() => Assert.False(ReportRules.IsReadable(ReportRules.Renew(Held, [9], [8]).Next!));

    [Fact]
    public void Renew_NoReport_IsRefused() => Assert.Equal(409, ReportRules.Renew(Sample.Closed, [9], [8]).Refusal?.Status);

    [Fact]
    public void IsReadable_BeingDeleted_IsFalse() => Assert.False(ReportRules.IsReadable(Sample.Reported with { State = AssessmentState.Deleting }));
}
