using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class StatementScorerTests
{
    [Theory]
    [InlineData("rel_contact", "1 8 3 3 1", 42.1875, 4 / 16.0, 9 / 16.0)]
    [InlineData("rel_mixed", "1 8 3 3 1", 57.8125, 9 / 16.0, 4 / 16.0)] // reversed: turned, and agreement stays
    public void Score_Counts_AreSplitAndTurned(string id, string counts, double score, double favourable, double unfavourable)
    {
        var statement = People.Score(Answering(id, counts)).Statement(id);

        Assert.Equal(score, statement.Score!.Value, 10);
        Assert.Equal(favourable, statement.Favourable);
        Assert.Equal(3 / 16.0, statement.Neutral);
        Assert.Equal(unfavourable, statement.Unfavourable);
        Assert.Equal(0.41875, statement.Rwg!.Value, 12);
        Assert.Equal(16, statement.Answers);
    }

    [Theory]
    [InlineData("3 0 4 0 3", true)] // exactly 30 % on either side
    [InlineData("30 0 41 0 29", false)]
    [InlineData("29 0 41 0 30", false)]
    [InlineData("0 5 0 5 0", true)]
    public void SplitCamps_Shares_FromThirtyPercentOn(string counts, bool expected) =>
        Assert.Equal(expected, People.Score(Answering("rel_contact", counts)).Statement("rel_contact").SplitCamps);

    [Theory]
    [InlineData("5 0 0 0 5", 0)] // more variance than chance: limited to 0
    [InlineData("0 0 6 0 0", 1)]
    public void Rwg_Extremes_AreLimited(string counts, double expected) =>
        Assert.Equal(expected, People.Score(Answering("rel_contact", counts)).Statement("rel_contact").Rwg);

    [Theory]
    [InlineData("5 0 0 0 5", 0)]
    [InlineData("0 0 6 0 0", 1)]
    public void Consensus_Extremes_AreZeroAndOne(string counts, double expected) =>
        Assert.Equal(expected, People.Score(Answering("rel_contact", counts)).Statement("rel_contact").Consensus);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public void Score_FewAnswers_HidesEverything(int answered, int? answers)
    {
        var rows = People.Of(8, "sales").Select((row, index) => row.With("rel_contact", index < answered ? "2" : index % 2 == 0 ? "na" : null));
        var statement = People.Score(rows).Statement("rel_contact");

        Assert.Equal(answers, statement.Answers);
        Assert.Equal(answered < 5, statement is { Score: null, Favourable: null, Neutral: null, Unfavourable: null, Rwg: null, Consensus: null, SplitCamps: null });
    }

    [Fact]
    public void Score_RestrictedStatement_LeavesOthersOut()
    {
        var scorecard = People.Score([.. People.Of(6, "sales"), .. People.Of(6, "leadership").With("remit_expected", "1")]);

        Assert.Equal(6, scorecard.Statement("remit_expected").Answers);
        Assert.Equal(75, scorecard.Statement("remit_expected").Score);
    }

    private static IEnumerable<Dictionary<string, string>> Answering(string id, string counts) =>
        counts.Split(' ').SelectMany((count, rating) => People.Of(int.Parse(count), "sales").With(id, $"{rating + 1}"));
}
