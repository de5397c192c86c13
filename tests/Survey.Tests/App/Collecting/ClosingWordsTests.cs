using Survey.App.Collecting;
using Survey.App.Pages;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class ClosingWordsTests
{
    private static readonly PageTexts Texts = PageTexts.For("en");

    [Fact]
    public void Moment_MidnightInTheZone_IsTheEndOfTheDayBefore()
    {
        var words = new ClosingWords(Texts, "Europe/Amsterdam");
        var closesAt = new DateTimeOffset(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);

        Assert.Equal("the end of Friday 20 November 2026 (Amsterdam time)", words.Moment(closesAt));
        Assert.Equal("20 November", words.Day(closesAt));
    }

    [Fact]
    public void Moment_OtherTimes_GivesTheClockOfTheZone()
    {
        var words = new ClosingWords(Texts, "America/New_York");

        Assert.Equal("17:30 on Friday 20 November 2026 (New York time)", words.Moment(new DateTimeOffset(2026, 11, 20, 22, 30, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    public void Moment_NoCity_SaysUtc(string zone) =>
        Assert.Equal("22:30 on Friday 20 November 2026 (UTC)", new ClosingWords(Texts, zone).Moment(new DateTimeOffset(2026, 11, 20, 22, 30, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(0, "As soon as everybody has answered")]
    [InlineData(30, "30 minutes after everybody has answered")]
    [InlineData(60, "One hour after everybody has answered")]
    [InlineData(1440, "24 hours after everybody has answered")]
    public void AfterComplete_Wait_IsSaidInWholeUnits(int minutes, string words) =>
        Assert.Equal(words, new ClosingWords(Texts, "UTC").AfterComplete(TimeSpan.FromMinutes(minutes)));
}
