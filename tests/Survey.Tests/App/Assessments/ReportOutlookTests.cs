using Survey.App.Assessments;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class ReportOutlookTests
{
    [Fact]
    public void Of_BothFunctionsLarge_Compares()
    {
        var outlook = ReportOutlook.Of(Heads(sales: 8, marketing: 5, leadership: 5), 5);

        Assert.Equal([RespondentFunction.Sales, RespondentFunction.Marketing, RespondentFunction.Leadership], outlook.Functions);
        Assert.True(outlook is { HasReport: true, HasComparisons: true, HasWorkingWeek: true, NotCounted: 0 });
    }

    [Fact]
    public void Of_SmallRestBesideBoth_IsNotCounted()
    {
        var outlook = ReportOutlook.Of(Heads(sales: 8, marketing: 5, leadership: 2), 5);

        Assert.True(outlook is { HasComparisons: true, NotCounted: 2 });
    }

    [Fact]
    public void Of_MarketingTooSmallAlone_ShowsNoFunction()
    {
        var outlook = ReportOutlook.Of(Heads(sales: 8, marketing: 4, leadership: 0), 5);

        Assert.Empty(outlook.Functions);
        Assert.True(outlook is { HasReport: true, HasComparisons: false, HasWorkingWeek: false, NotCounted: 0 });
    }

    [Fact]
    public void Of_RestLargeEnough_ShowsSalesAlone()
    {
        var outlook = ReportOutlook.Of(Heads(sales: 8, marketing: 4, leadership: 2), 5);

        Assert.Equal([RespondentFunction.Sales], outlook.Functions);
        Assert.True(outlook is { HasComparisons: false, HasWorkingWeek: true });
    }

    [Fact]
    public void Of_FewerThanAGroup_HasNoReport() => Assert.False(ReportOutlook.Of(Heads(2, 1, 1), 5).HasReport);

    [Fact]
    public void Of_PeopleWithoutAFunction_AreCounted() => Assert.Equal(7, ReportOutlook.Of(Sample.Heads(7, 0), 5).Unstated);

    private static HeadCounts Heads(int sales, int marketing, int leadership) => Sample.Heads(
        sales + marketing + leadership, 0,
        [
            .. new (RespondentFunction Function, int Invited)[]
                {
                    (RespondentFunction.Sales, sales), (RespondentFunction.Marketing, marketing), (RespondentFunction.Leadership, leadership),
                }
                .Where(function => function.Invited > 0).Select(function => new FunctionHeadCount(function.Function, function.Invited, 0)),
        ]);
}
