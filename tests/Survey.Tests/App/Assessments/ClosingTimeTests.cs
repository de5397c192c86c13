using System.Globalization;
using Survey.App.Assessments;
using Xunit;

namespace Survey.Tests.App.Assessments;

public sealed class ClosingTimeTests
{
    [Theory]
    [InlineData("2026-03-10", "Europe/Berlin", "2026-03-10T23:00:00Z")] // Winter: one hour ahead.
    [InlineData("2026-07-10", "Europe/Berlin", "2026-07-10T22:00:00Z")] // Summer: two.
    [InlineData("2026-03-28", "Europe/Berlin", "2026-03-28T23:00:00Z")] // The night in which clocks go forward.
    [InlineData("2026-10-25", "Europe/Berlin", "2026-10-25T23:00:00Z")] // The long day ends in winter time.
    [InlineData("2026-01-31", "Pacific/Kiritimati", "2026-01-31T10:00:00Z")] // Fourteen hours ahead.
    [InlineData("2026-01-31", "America/St_Johns", "2026-02-01T03:30:00Z")] // Half an hour.
    [InlineData("2026-09-05", "America/Santiago", "2026-09-06T04:00:00Z")] // Midnight of the 6th does not exist: the day begins at 01:00 −03:00.
    [InlineData("2026-10-31", "America/Havana", "2026-11-01T04:00:00Z")] // Midnight of the 1st comes twice: the first one ends the day.
    public void Read_BareDate_IsTheEndOfThatDayThere(string date, string zone, string expected)
    {
        var time = ClosingTime.Read(date, zone);

        Assert.NotNull(time);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), time.Instant);
        Assert.Equal(TimeSpan.Zero, time.Instant.Offset);
        Assert.Equal(zone, time.TimeZone);
    }

    [Theory]
    [InlineData("2026-03-31T17:00:00+02:00", "2026-03-31T15:00:00Z")]
    [InlineData("2026-03-31T17:00Z", "2026-03-31T17:00:00Z")]
    [InlineData("2026-03-31T17:00:00.25Z", "2026-03-31T17:00:00.25Z")]
    public void Read_Instant_IsTakenAsUtc(string text, string expected)
    {
        var time = ClosingTime.Read(text, null);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), time?.Instant);
        Assert.Equal("Etc/UTC", time?.TimeZone);
    }

    [Theory]
    [InlineData("2026-03-31T17:00:00", "Europe/Berlin")] // Whose five o'clock?
    [InlineData("2026-02-30", "Europe/Berlin")]
    [InlineData("31.03.2026", "Europe/Berlin")]
    [InlineData("9999-12-31", "Europe/Berlin")]
    [InlineData("2026-03-31", null)]
    [InlineData("2026-03-31", "Europe/Atlantis")]
    [InlineData("2026-03-31", "W. Europe Standard Time")]
    [InlineData("2026-03-31", "../../etc/passwd")]
    [InlineData("tomorrow", "Europe/Berlin")]
    public void Read_NeitherDateNorInstant_IsNull(string text, string? zone) => Assert.Null(ClosingTime.Read(text, zone));
}
