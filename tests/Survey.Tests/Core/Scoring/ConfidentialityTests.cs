using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring;

/// <summary>Each rule at its bound. <c>Attack/</c> shows why there are rules.</summary>
public sealed class ConfidentialityTests
{
    private static readonly Confidentiality Rules = new(5);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(4, 1)]
    [InlineData(5, null)]
    [InlineData(6, null)]
    public void TooFew_Respondents_SaysHowManyAreMissing(int respondents, int? missing) => Assert.Equal(missing, Rules.TooFew(respondents));

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Rules_PeopleAtTheBound_NeedK(int people, bool isEnough)
    {
        Assert.Equal(isEnough, Rules.ShowsFunction(people));
        Assert.Equal(isEnough, Rules.ShowsItem(people));
        Assert.Equal(isEnough, Rules.ShowsContext(people));
        Assert.Equal(isEnough, Rules.CountsGroup(people));
        Assert.Equal(isEnough, Rules.Compares(people, 9));
        Assert.Equal(isEnough, Rules.Compares(9, people));
        Assert.Equal(isEnough, !Rules.ExcludesRest(people));
        Assert.Equal(isEnough, !Rules.MergesRest(people));
    }

    [Fact]
    public void Shown_Comments_AreSortedFromKOn()
    {
        Assert.Empty(Rules.Shown(["d", "c", "b", "a"]));
        Assert.Equal(["B", "a", "c", "d", "e"], Rules.Shown(["d", "c", "B", "a", "e"]));
    }

    [Fact]
    public void Lifted_OneRule_LeavesTheOthers()
    {
        var lifted = Rules with { Lifted = ProtectiveRule.HideSmallItems };

        Assert.True(lifted.ShowsItem(1));
        Assert.False(lifted.ShowsItem(0));
        Assert.False(lifted.ShowsContext(4));
    }
}
