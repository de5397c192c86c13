using Survey.Host.Queues;
using Xunit;

namespace Survey.Tests.Host.Queues;

public sealed class PollingDelayTests
{
    [Fact]
    public void Next_Repeated_DoublesFrom100MillisecondsToTheLongest()
    {
        var delay = new PollingDelay(TimeSpan.FromSeconds(2), () => 0.5);
        Assert.Equal([100, 200, 400, 800, 1600, 2000, 2000], Enumerable.Range(0, 7).Select(_ => Math.Round(delay.Next().TotalMilliseconds)));
        delay.Reset();
        Assert.Equal(100, Math.Round(delay.Next().TotalMilliseconds));
    }

    [Theory]
    [InlineData(0.0, 100, 160, 320)]
    [InlineData(0.9999, 120, 240, 480)]
    public void Next_Jitter_StaysWithinAFifthAndTheBounds(double chance, double first, double second, double third)
    {
        var delay = new PollingDelay(TimeSpan.FromSeconds(2), () => chance);
        Assert.Equal([first, second, third], Enumerable.Range(0, 3).Select(_ => Math.Round(delay.Next().TotalMilliseconds)));
        for (var look = 0; look < 10; look++)
            Assert.InRange(delay.Next(), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Next_LongestIsTheShortest_StaysThere() =>
        Assert.Equal(PollingDelay.Shortest, new PollingDelay(PollingDelay.Shortest, () => 0.99).Next());
}
