using CsCheck;
using Survey.Reports.Composition;
using Xunit;

namespace Survey.Tests.Reports.Composition;

public sealed class WholeTests
{
    [Theory]
    [InlineData(16, 23, 69)]
    [InlineData(7, 10, 70)]
    [InlineData(1, 3, 33)]
    [InlineData(5, 28, 18)]
    [InlineData(0, 0, 0)]
    [InlineData(137, 197, 69)]
    public void Percent_Share_IsRoundedButNeverUpToABound(int part, int all, int expected) => Assert.Equal(expected, Whole.Percent(part, all));

    [Fact]
    public void Percent_AnyShare_ReachesABoundOnlyWhenItDoes() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[0, 500]).Where((all, part) => part <= all).Sample((all, part) =>
        {
            var percent = Whole.Percent(part, all);
            Assert.InRange(percent - (100.0 * part / all), -1, 0.5);
            foreach (var bound in (int[])[10, 30, 40, 50, 70])
                Assert.Equal(100 * part >= bound * all, percent >= bound);
        });

    [Theory]
    [InlineData(59.999, 59)]
    [InlineData(60.0, 60)]
    [InlineData(59.9999999999, 60)]
    public void Down_Score_IsTheFloorUpToNoise(double score, int expected) => Assert.Equal(expected, Whole.Down(score));
}
