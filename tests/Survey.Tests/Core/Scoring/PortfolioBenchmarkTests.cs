using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class PortfolioBenchmarkTests
{
    private static readonly Scorecard Company = People.Score(People.Of(6, "sales"));

    [Fact]
    public void Compare_TenOthers_GivesMidRankAndQuartiles()
    {
        // Others at 0, 10, … 90; 50 is above five and level with one: (5 + 0.5)/10 = 55 %.
        var positions = PortfolioBenchmark.Compare(At(50.4), [.. Enumerable.Range(0, 10).Select(i => At(10 * i))]);

        Assert.Equal(new BenchmarkPosition("index", 10, 55, 25, 45, 70), positions[0]); // 22.5, 45, 67.5 rounded to 5
        Assert.Equal(["index", "remit", "relationships", "messages", "horizon", "insight", "transition"], positions.Select(position => position.Id));
    }

    // Of ten others: none level with 55; three level with 50, each counted half; all ten level, which is the middle.
    [Theory]
    [InlineData(55, new double[] { 0, 10, 20, 30, 40, 50, 60, 70, 80, 90 }, 60)]
    [InlineData(50, new double[] { 0, 10, 20, 50, 50, 50, 60, 70, 80, 90 }, 45)]
    [InlineData(50, new double[] { 50, 50, 50, 50, 50, 50, 50, 50, 50, 50 }, 50)]
    public void Compare_LevelWithNoneSomeOrAll_CountsEachHalf(double own, double[] others, int expected) =>
        Assert.Equal(expected, PortfolioBenchmark.Compare(At(own), [.. others.Select(other => At(other))])[0].Percentile);

    [Fact]
    public void Compare_NineOthers_GivesNothing() => Assert.All(
        PortfolioBenchmark.Compare(At(50), [.. Enumerable.Range(0, 9).Select(i => At(i))]),
        position => Assert.Equal(new BenchmarkPosition(position.Id, 9, null, null, null, null), position));

    [Fact]
    public void Compare_HiddenOrOtherVersion_IsPassedOver()
    {
        var others = Enumerable.Range(0, 9).Select(i => At(i)).Append(At(null)).Append(At(70) with { Questionnaire = new("who-does-what", 2) });
        Assert.Equal(9, PortfolioBenchmark.Compare(At(50), [.. others])[0].Others);
        Assert.Null(PortfolioBenchmark.Compare(At(null), [.. Enumerable.Range(0, 12).Select(i => At(i))])[0].Percentile);
    }

    [Fact]
    public void Compare_ScoresAlone_IsTheSameAsWithScorecards()
    {
        var (own, others) = (At(50.4), Enumerable.Range(0, 12).Select(i => At(7.7 * i)).ToArray());

        Assert.Equal(
            PortfolioBenchmark.Compare(own, others),
            PortfolioBenchmark.Compare(BenchmarkScores.Of(own), [.. others.Select(BenchmarkScores.Of)]));
    }

    [Fact]
    public void Compare_OtherWithoutTheFigure_IsPassedOverThere()
    {
        var own = BenchmarkScores.Of(At(50));
        var others = Enumerable.Range(0, 10).Select(i => BenchmarkScores.Of(At(i))).ToArray();
        others[3] = others[3] with { Figures = others[3].Figures.RemoveAt(0) };

        Assert.Equal(9, PortfolioBenchmark.Compare(own, others)[0].Others);
    }

    private static Scorecard At(double? score) => Company with { Index = Company.Index with { Score = score } };
}
