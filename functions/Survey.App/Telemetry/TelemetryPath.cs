namespace Survey.App.Telemetry;

/// <summary>What telemetry may know of a request's path: its shape, and no part that could be somebody's secret.</summary>
public static class TelemetryPath
{
    private const int LongestPlain = 15, MostSegments = 8;

    private static readonly string[] PersonalRoots = ["s", "r"];

    /// <summary>
    /// The path with <c>{token}</c> for whatever follows <c>/s</c> or <c>/r</c>, and <c>{value}</c> for every other segment that is longer than 15 characters or has any but lower-case
    /// letters, digits, hyphens and full stops. A token has 27 characters, so none passes, whatever path it stands in; an id has 16, so that paths name kinds of requests.
    /// </summary>
    /// <param name="path">The path as the server decoded it; null and empty give <c>/</c>.</param>
    public static string Of(string? path)
    {
        var segments = (path ?? "").Split('/', MostSegments + 1, StringSplitOptions.RemoveEmptyEntries);
        var shown = segments.Select((segment, place) => place > 0 && IsPersonal(segments[0]) && place == 1 ? "{token}" : Plain(segment));
        return "/" + string.Join('/', shown);
    }

    private static bool IsPersonal(string root) => PersonalRoots.Contains(root, StringComparer.OrdinalIgnoreCase);

    private static string Plain(string segment) =>
        segment.Length <= LongestPlain && segment.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.')
            ? segment
            : "{value}";
}
