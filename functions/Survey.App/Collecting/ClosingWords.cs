using Survey.App.Pages;

namespace Survey.App.Collecting;

/// <summary>Says when a survey closes, in the language of its pages and in the zone that the close was meant in, which is named.</summary>
/// <param name="texts">The language.</param>
/// <param name="timeZone">IANA name of the zone.</param>
internal sealed class ClosingWords(PageTexts texts, string timeZone)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);

    /// <summary>The day of the close alone, such as "20 November": the last day on which answers are taken.</summary>
    public string Day(DateTimeOffset closesAt) => LastMoment(closesAt).ToString(texts["time.day"], texts.Culture);

    /// <summary>The whole of it, such as "the end of Friday 20 November 2026, Amsterdam time".</summary>
    public string Moment(DateTimeOffset closesAt)
    {
        var local = TimeZoneInfo.ConvertTime(closesAt, _zone);
        var day = LastMoment(closesAt).ToString(texts["time.date"], texts.Culture);
        var zone = Zone();
        return local.TimeOfDay == TimeSpan.Zero
            ? texts.Format("time.endOfDay", ("day", day), ("zone", zone))
            : texts.Format("time.instant", ("day", day), ("clock", local.ToString(texts["time.clock"], texts.Culture)), ("zone", zone));
    }

    /// <summary>How soon it closes once everybody has answered, as the beginning of a sentence.</summary>
    public string AfterComplete(TimeSpan wait) => wait switch
    {
        _ when wait <= TimeSpan.Zero => texts["close.complete.atOnce"],
        _ when wait < TimeSpan.FromHours(1) => texts.Count("close.complete.minutes", (int)Math.Ceiling(wait.TotalMinutes)),
        _ => texts.Count("close.complete.hours", (int)Math.Round(wait.TotalHours)),
    };

    // Midnight belongs to the day that ends with it: what closes at 0:00 on the 21st is open to the end of the 20th.
    private DateTimeOffset LastMoment(DateTimeOffset closesAt) => TimeZoneInfo.ConvertTime(closesAt.AddTicks(-1), _zone);

    private string Zone()
    {
        if (_zone.HasSameRules(TimeZoneInfo.Utc))
            return texts["time.utc"];

        var city = timeZone[(timeZone.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return texts.Format("time.zone", ("city", city));
    }
}
