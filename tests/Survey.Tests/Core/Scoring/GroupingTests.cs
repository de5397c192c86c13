using Survey.Core.Questions;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class GroupingTests
{
    // Respondents in sales, marketing, leadership, other; then shown functions, number of groups, excluded.
    [Theory]
    [InlineData(5, 5, 0, 0, "Sales,Marketing", 2, 0)] // nobody is left over
    [InlineData(5, 5, 5, 0, "Sales,Marketing,Leadership", 3, 0)]
    [InlineData(5, 5, 2, 3, "Sales,Marketing", 3, 0)] // k left over: one more group
    [InlineData(5, 5, 2, 2, "Sales,Marketing", 2, 4)] // k − 1 left over beside both: excluded
    [InlineData(5, 5, 0, 1, "Sales,Marketing", 2, 1)]
    [InlineData(9, 4, 0, 0, "", 1, 0)] // k − 1 left over, marketing hidden: nobody is shown
    [InlineData(9, 4, 0, 1, "Sales", 2, 0)] // k left over
    [InlineData(4, 4, 5, 0, "Leadership", 2, 0)]
    [InlineData(2, 2, 0, 1, "", 1, 0)] // k respondents, none shown
    [InlineData(0, 0, 0, 5, "Other", 1, 0)]
    public void Of_Respondents_GivesGroups(int sales, int marketing, int leadership, int other, string shown, int groups, int excluded)
    {
        var grouping = Grouping.Of([sales, marketing, leadership, other], new(5));

        Assert.Equal(shown, string.Join(",", grouping.Shown));
        Assert.Equal(groups, grouping.Groups.Length);
        Assert.Equal(excluded, grouping.Excluded);
        Assert.Null(grouping.TooFew);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    public void Of_FewerThanK_HasNoGroup(int sales, int missing)
    {
        var grouping = Grouping.Of([sales, 0, 0, 0], new(5));

        Assert.Equal(missing, grouping.TooFew);
        Assert.Empty(grouping.Groups);
        Assert.Empty(grouping.Shown);
        Assert.Equal(-1, grouping.GroupOf(RespondentFunction.Sales));
    }

    [Fact]
    public void Score_ExcludedPeople_EnterNoFigure()
    {
        var counted = People.Of(6, "sales").Concat(People.Of(5, "marketing")).ToArray();
        var others = People.Of(4, "leadership").With("negotiate_close", "nobody").With("rel_mixed", "5").With("satisfaction", "0").ToArray();

        var with = People.Score([.. counted, .. others]);
        var without = People.Score(counted);

        Assert.Equal(4, with.Excluded);
        Assert.Equal(15, with.Respondents);
        Assert.Equal(ScorecardJson.Write(without with { Respondents = 15, Excluded = 4 }), ScorecardJson.Write(with));
    }

    [Fact]
    public void Score_EmptySheet_IsNoRespondent()
    {
        var scorecard = People.Score([.. People.Of(5, "sales"), new() { ["function"] = "sales", ["satisfaction"] = "3", ["remit_gaps"] = "2" }]);

        Assert.Equal(5, scorecard.Respondents);
        Assert.Equal(5, scorecard.Statement("remit_gaps").Answers);
        Assert.Equal(0, scorecard.Satisfaction.Answers);
    }
}
