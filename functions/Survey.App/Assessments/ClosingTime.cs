using System.Globalization;
using System.Text.RegularExpressions;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>When an assessment is to close: an instant, and the zone that it was meant in.</summary>
/// <param name="Instant">The first instant, UTC, at which nothing is accepted any more.</param>
/// <param name="TimeZone">IANA time zone.</param>
internal sealed partial record ClosingTime(DateTimeOffset Instant, string TimeZone)
{
    /// <summary>How far ahead a close may lie, in days.</summary>
    public const int LongestDays = 366;

    private const string DefaultZone = "Etc/UTC";

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>
    /// Takes <c>closesAt</c> and <c>timeZone</c>. A bare date is the end of that day in the zone, which it then needs; an instant has an offset
    /// or Z. Null, with every problem noted, when either cannot be taken or the close would not lie in the next <see cref="LongestDays"/> days.
    /// </summary>
    /// <param name="input">The object that holds both.</param>
    /// <param name="knownZone">The zone to use when none is given; null when there is none yet.</param>
    /// <param name="now">The present, UTC.</param>
    /// <param name="problems">Where problems go.</param>
    public static ClosingTime? Take(InputObject input, string? knownZone, DateTimeOffset now, List<Core.Problem> problems)
    {
        var before = problems.Count;
        var text = input.Text("closesAt", 40);
        var isTextRead = problems.Count == before;
        var zone = TakeZone(input, problems) ?? knownZone;
        var isZoneRead = problems.Count == before || !isTextRead;

        if (isZoneRead && zone is null && text is not null && IsDay(text, out _))
        {
            problems.Add(new(input.PlaceOf("timeZone"), null, $"Is needed with a date that has no time, such as Europe/Berlin: {text} ends when the day ends there."));
            isZoneRead = false;
        }

        // A zone that is missing or cannot be taken hides nothing that is wrong with the date: any zone does to find that.
        var time = text is null ? null : Read(text, isZoneRead ? zone : DefaultZone);
        if (isTextRead && Fault(text, time, now) is { } fault)
            problems.Add(new(input.PlaceOf("closesAt"), text, fault));
        return problems.Count == before ? time : null;
    }

    /// <summary>Reads both; null when the text is neither a date with a zone nor an instant.</summary>
    public static ClosingTime? Read(string text, string? zone)
    {
        if (IsDay(text, out var day))
            return zone is not null && Find(zone) is { } found ? new(EndOf(day, found), zone) : null;

        return DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new(instant.ToUniversalTime(), zone ?? DefaultZone)
            : null;
    }

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string? TakeZone(InputObject input, List<Core.Problem> problems)
    {
        var zone = input.Text("timeZone", 64);
        if (zone is not null && Find(zone) is null)
            problems.Add(new(input.PlaceOf("timeZone"), InputText.Quote(zone), "Must be an IANA time zone, such as Europe/Berlin."));
        return zone;
    }

    private static string? Fault(string? text, ClosingTime? time, DateTimeOffset now) => time switch
    {
        null when text is not null && FarAhead().IsMatch(text) => $"Must lie in the next {LongestDays} days.",
        null => "Must be a date (2026-03-31, with a timeZone) or an instant with its offset (2026-03-31T17:00:00+02:00 or …Z).",
        _ when time.Instant <= now => "Must lie in the future.",
        _ when time.Instant > now.AddDays(LongestDays) => $"Must lie in the next {LongestDays} days.",
        _ => null,
    };

    // The last day that there is has no day after it; nothing closes so late.
    private static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) =>
        day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(day.AddDays(1), zone);

    // A day begins at midnight, except where clocks skip it in spring (then with the first minute there is) or pass it twice in autumn (then the
    // first time).
    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(start))
            start = start.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(start) ? zone.GetAmbiguousTimeOffsets(start).Max() : zone.GetUtcOffset(start);
        return new DateTimeOffset(start, offset).ToUniversalTime();
    }

    // The pattern comes first: the framework looks for a file of the zone's name.
    private static TimeZoneInfo? Find(string zone) =>
        ZoneName().IsMatch(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId ? found : null;

    // What a date of this calendar's last day, or beyond its years, looks like.
    [GeneratedRegex(@"^(9999-12-31T|[1-9][0-9]{4,}-)", RegexOptions.CultureInvariant)]
    private static partial Regex FarAhead();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z][A-Za-z0-9_+\-]*){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();
}
