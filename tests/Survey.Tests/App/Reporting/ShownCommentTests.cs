using Survey.App.Reporting;
using Survey.App.Scoring;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Reporting;

public sealed class ShownCommentTests
{
    [Fact]
    public void Of_Comments_KeepsTheirOrderAndGivesEachAnId()
    {
        var comments = ShownComment.Of("a1", Result("a", "b", "b", "c"));

        Assert.Equal(["a", "b", "b", "c"], comments.Select(comment => comment.Text));
        Assert.Equal(4, comments.Select(comment => comment.Id).Distinct().Count());
        Assert.All(comments, comment => Assert.Matches("^[0-9a-f]{16}$", comment.Id));
    }

    [Fact]
    public void Of_AnotherDeleted_KeepsTheIds()
    {
        var before = ShownComment.Of("a1", Result("a", "b", "b", "c"));
        var after = ShownComment.Of("a1", Result("b", "b", "c"));

        Assert.Equal(before[1..], after);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Without_OneOfThreeAlike_LeavesTheOthersTheirIds(int index)
    {
        var result = Result("a", "a", "a", "b");
        var before = ShownComment.Of("a1", result);

        var without = ShownComment.Without(result, index);
        Assert.Equal(before.RemoveAt(index), ShownComment.Of("a1", without));
        Assert.Equal(before.RemoveAt(index).RemoveAt(0), ShownComment.Of("a1", ResultJson.Read(ResultJson.Write(ShownComment.Without(Longer(without), 0))))[..2]);
    }

    [Fact]
    public void Of_AnotherAssessment_GivesOtherIds() =>
        Assert.NotEqual(ShownComment.Of("a1", Result("a"))[0].Id, ShownComment.Of("a2", Result("a"))[0].Id);

    [Fact]
    public void Without_EnoughLeft_KeepsThem() => Assert.Equal(["a", "c", "d"], ShownComment.Without(Result("a", "b", "c", "d"), 1).Comments);

    [Fact]
    public void Without_FewerThanAGroupLeft_KeepsNone() => Assert.Empty(ShownComment.Without(Result("a", "b", "c"), 1).Comments);

    // One more, so that a second deletion leaves as many as a group.
    private static AssessmentResult Longer(AssessmentResult result) =>
        result with { Comments = result.Comments.Add("c"), CommentNumbers = result.CommentNumbers?.Add(1) };

    private static AssessmentResult Result(params string[] comments)
    {
        var scorecard = RoleClarityScorer.Score(new()
        {
            Company = "Harbour Pumps",
            Questionnaire = BuiltInQuestionnaire.In("en"),
            Sheets = [],
            MinimumGroup = 3,
        });
        return new(scorecard, [], [], [.. comments]);
    }
}
