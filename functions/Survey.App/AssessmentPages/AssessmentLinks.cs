using System.Globalization;

namespace Survey.App.AssessmentPages;

/// <summary>Addresses of the consultant's pages of assessments.</summary>
internal static class AssessmentLinks
{
    /// <summary>The page of all assessments.</summary>
    public const string All = "/assessments";

    /// <summary>The form for a new one.</summary>
    public const string New = "/new-assessment";

    /// <summary>The page of all assessments with some of them.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="from">The place of the first one, from 1.</param>
    public static string List(AssessmentFilter filter, int from) => With(All, Show(filter), "", from);

    /// <summary>The page of one.</summary>
    public static string To(string id) => $"{All}/{id}";

    /// <summary>The page of one with some of its people.</summary>
    /// <param name="id">The assessment.</param>
    /// <param name="filter">Which people.</param>
    /// <param name="find">What their name or address holds; empty for anything.</param>
    /// <param name="from">The place of the first one, from 1.</param>
    public static string To(string id, PeopleFilter filter, string find, int from) =>
        With(To(id), filter switch { PeopleFilter.Answered => "answered", PeopleFilter.Waiting => "waiting", _ => "" }, find, from);

    /// <summary>The question whether to close it, and where the answer goes.</summary>
    public static string Close(string id) => $"{To(id)}/close";

    /// <summary>The form to add people.</summary>
    public static string People(string id) => $"{To(id)}/people";

    /// <summary>The question whether to remove somebody.</summary>
    public static string Person(string id, string participantId) => $"{People(id)}/{participantId}";

    /// <summary>Everybody's personal links as a file.</summary>
    public static string LinksFile(string id) => $"{To(id)}/links.csv";

    /// <summary>The report as a web page for the consultant.</summary>
    public static string Report(string id) => $"{To(id)}/report";

    /// <summary>The report as a file.</summary>
    public static string Pdf(string id) => $"/api/assessments/{id}/report.pdf";

    /// <summary>The form for another assessment of the same company.</summary>
    public static string Again(string id) => $"{New}?like={id}";

    private static string Show(AssessmentFilter filter) => filter switch
    {
        AssessmentFilter.Open => "open",
        AssessmentFilter.Closed => "closed",
        AssessmentFilter.Reported => "reported",
        _ => "",
    };

    private static string With(string path, string show, string find, int from)
    {
        string[] parts =
        [
            show.Length > 0 ? $"show={show}" : "",
            find.Length > 0 ? $"find={Uri.EscapeDataString(find)}" : "",
            from > 1 ? string.Create(CultureInfo.InvariantCulture, $"from={from}") : "",
        ];
        var query = string.Join('&', parts.Where(part => part.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
