using System.Globalization;
using System.Text;
using Survey.App.Assessments;
using Survey.App.Problems;
using Survey.Core;
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
    [InlineData("2026-03-31", null)]
    [InlineData("2026-03-31", "Europe/Atlantis")]
    [InlineData("2026-03-31", "W. Europe Standard Time")]
    [InlineData("2026-03-31", "../../etc/passwd")]
    [InlineData("tomorrow", "Europe/Berlin")]
    public void Read_NeitherDateNorInstant_IsNull(string text, string? zone) => Assert.Null(ClosingTime.Read(text, zone));

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-30")]
    [InlineData("9999-12-31T23:30:00-05:00")]
    [InlineData("12026-03-31")]
    [InlineData("2027-03-05")]
    public void Take_FarAhead_SaysHowFarItMayBe(string text) =>
        Assert.Equal("Must lie in the next 366 days.", Assert.Single(Take($$"""{"closesAt":"{{text}}","timeZone":"America/New_York"}""").Problems).Reason);

    [Theory]
    [InlineData("""{"closesAt":"yesterday","timeZone":"Mars/Olympus"}""", "timeZone: Must be an IANA", "closesAt: Must be a date")]
    [InlineData("""{"closesAt":"2020-01-01","timeZone":5}""", "timeZone: Must be a text", "closesAt: Must lie in the future")]
    [InlineData("""{"closesAt":7,"timeZone":"Mars/Olympus"}""", "closesAt: Must be a text", "timeZone: Must be an IANA")]
    public void Take_ZoneAndTimeWrong_SaysBoth(string json, string first, string second)
    {
        var found = Take(json).Problems.Select(problem => $"{problem.Place}: {problem.Reason}").ToArray();

        Assert.Equal(2, found.Length);
        Assert.StartsWith(first, found[0], StringComparison.Ordinal);
        Assert.StartsWith(second, found[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Take_OnlyTheZoneWrong_SaysNothingOfTheTime() =>
        Assert.Equal("timeZone", Assert.Single(Take("""{"closesAt":"2026-03-20","timeZone":"Mars/Olympus"}""").Problems).Place);

    [Fact]
    public void Take_NoZoneGiven_UsesTheKnownOne() =>
        Assert.Equal("Europe/Berlin", Take("""{"closesAt":"2026-03-20"}""", "Europe/Berlin").Time?.TimeZone);

    private static (ClosingTime? Time, IReadOnlyList<Problem> Problems) Take(string json, string? knownZone = null)
    {
        var problems = new List<Problem>();
        var input = JsonInput.Read(Encoding.UTF8.GetBytes(json), problems)!;
        return (ClosingTime.Take(input, knownZone, Sample.Noon, problems), problems);
    }
}
