using System.Collections.Immutable;
using static Survey.Core.Importing.ToolColumn;

namespace Survey.Core.Importing;

/// <summary>The form tools whose exports are read as they are.</summary>
internal static class FormTools
{
    // Exports are headed by codes, by texts or by both, as whoever exports chooses.
    private static readonly ImmutableArray<(string Code, string Text, ToolColumn Holds)> LimeSurveyColumns =
    [
        ("submitdate", "Date submitted", Time), ("lastpage", "Last page", Bookkeeping), ("id", "Response ID", Bookkeeping),
        ("startlanguage", "Start language", Bookkeeping), ("seed", "Seed", Bookkeeping), ("token", "Access code", Label), ("token", "Token", Label),
        ("startdate", "Date started", Time), ("datestamp", "Date last action", Time), ("ipaddr", "IP address", Person),
        ("refurl", "Referrer URL", Bookkeeping), ("firstname", "First name", Person), ("lastname", "Last name", Person),
        ("email", "Email address", Person), ("interviewtime", "Total time", Time),
    ];

    /// <summary>The tools, the most particular signature first.</summary>
    public static ImmutableArray<FormTool> All { get; } =
    [
        new(
            "Qualtrics",
            ["StartDate", "EndDate", "ResponseId"],
            [
                ("StartDate", Time), ("EndDate", Time), ("RecordedDate", Time), ("Duration (in seconds)", Time), ("IPAddress", Person),
                ("RecipientLastName", Person), ("RecipientFirstName", Person), ("RecipientEmail", Person), ("ExternalReference", Person),
                ("ExternalDataReference", Person), ("LocationLatitude", Person), ("LocationLongitude", Person), ("ResponseId", Label),
                ("ResponseID", Label), ("Status", Status), ("Response Type", Status), ("Progress", Bookkeeping), ("Finished", Bookkeeping),
                ("DistributionChannel", Bookkeeping), ("UserLanguage", Bookkeeping), ("ResponseSet", Bookkeeping),
            ]) { HasTextRow = true },
        new(
            "SurveyMonkey",
            ["Respondent ID", "Collector ID"],
            [
                ("Respondent ID", Label), ("Collector ID", Bookkeeping), ("Start Date", Time), ("End Date", Time), ("Date Created", Time),
                ("Date Modified", Time), ("IP Address", Person), ("Email Address", Person), ("First Name", Person), ("Last Name", Person),
                ("Custom Data", Person), ("Custom Data 1", Person),
            ]) { HasLineRow = true },
        new(
            "Microsoft Forms",
            ["ID", "Start time", "Completion time"],
            [
                ("ID", Bookkeeping), ("Start time", Time), ("Completion time", Time), ("Last modified time", Time), ("Email", Person), ("Name", Person),
                ("Language", Bookkeeping), ("Total points", Bookkeeping), ("Quiz feedback", Bookkeeping), ("Grade posted time", Time),
            ]),
        LimeSurvey(column => column.Code),
        LimeSurvey(column => column.Text),
        LimeSurvey(column => $"{column.Code}. {column.Text}"),
        new("Google Forms", ["Timestamp"], [("Timestamp", Time), ("Username", Person), ("Email Address", Person), ("Score", Bookkeeping)]),
    ];

    /// <summary>Headers that say in any table that a column shows who somebody is, or when.</summary>
    public static ImmutableArray<(string Header, ToolColumn Holds)> Anywhere { get; } =
    [
        ("Timestamp", Time), ("Date", Time), ("Name", Person), ("Full name", Person), ("First name", Person), ("Last name", Person), ("Surname", Person),
        ("Email", Person), ("Email address", Person), ("IP address", Person), ("Phone", Person), ("Phone number", Person), ("Telephone", Person),
    ];

    /// <summary>What tools write under, or behind, a question that has one column of answers.</summary>
    public static ImmutableArray<string> Replies { get; } = ["Response", "Open-Ended Response", "Selected Choice"];

    /// <summary>What <see cref="Status"/> columns say of answers that are none: somebody tried the form out.</summary>
    public static ImmutableArray<string> Previews { get; } = ["Survey Preview", "Survey Test"];

    private static FormTool LimeSurvey(Func<(string Code, string Text, ToolColumn Holds), string> header) => new(
        "LimeSurvey",
        [.. LimeSurveyColumns.Take(2).Select(header)],
        [.. LimeSurveyColumns.Select(column => (header(column), column.Holds))]);
}
