namespace Survey.App;

/// <summary>Settings of the app, section <c>Survey</c>; checked at the start.</summary>
public sealed class SurveyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Survey";

    /// <summary>
    /// Where people reach the service, such as <c>https://survey.example</c>: the beginning of every link. The request's own host is never
    /// trusted.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Keys that seal link tokens, base64 of 32 bytes each. The first one seals, all open.</summary>
    public IList<string> SealingKeys { get; } = [];

    /// <summary>Days after the close until the rows of the people invited are deleted, 1 to 3650.</summary>
    public int PeopleRetentionDays { get; set; } = 30;

    /// <summary>Months after the close until the answers are deleted, 1 to 120. Reports stay until somebody deletes them.</summary>
    public int AnswerRetentionMonths { get; set; } = 24;

    /// <summary>Days after which a batch is deleted with all its reports, 1 to 3650.</summary>
    public int BatchRetentionDays { get; set; } = 90;
}
