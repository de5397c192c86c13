using System.Collections.Immutable;
using Survey.App.Problems;
using Survey.Core;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>A new assessment as it comes in.</summary>
/// <param name="Settings">What was said of the assessment, with defaults for the rest.</param>
/// <param name="Participants">People to invite at once; may be empty.</param>
internal sealed record AssessmentInput(AssessmentSettings Settings, ImmutableArray<ParticipantInput> Participants)
{
    /// <summary>Most characters of a text that could be an id; what is longer is not looked for.</summary>
    public const int LongestId = 60;

    /// <summary>
    /// Reads the body of a request and notes every problem; what was wrong is empty then. Null when there is no object to read. Whoever has more to
    /// check does so before refusing, so that all problems come at once.
    /// </summary>
    public static AssessmentInput? Read(ReadOnlyMemory<byte> body, DateTimeOffset now, List<Problem> problems)
    {
        if (JsonInput.Read(body, problems) is not { } input)
            return null;

        var settings = TakeSettings(input, now, problems);
        var participants = ParticipantJson.Take(input, problems);
        InvitationRules.Check(participants, [], problems);
        input.RejectOthers();
        return new(settings, participants);
    }

    /// <summary>Takes the settings of an assessment, with defaults for what is missing. What cannot be taken is noted, and the settings are of no use then.</summary>
    public static AssessmentSettings TakeSettings(InputObject input, DateTimeOffset now, List<Problem> problems)
    {
        var language = input.Text("language", 35) ?? BuiltInQuestionnaire.Languages[0];
        if (!BuiltInQuestionnaire.Languages.Contains(language))
            problems.Add(new(
                input.PlaceOf("language"), InputText.Quote(language),
                $"Must be one of: {string.Join(", ", BuiltInQuestionnaire.Languages)}."));

        // Dimensions are the same in every language.
        var forecast = input.Object("forecast") is { } expected
            ? ForecastInput.Take(expected, BuiltInQuestionnaire.In(BuiltInQuestionnaire.Languages[0]))
            : null;
        return new()
        {
            Company = input.Text("company", AssessmentSettings.LongestName, isRequired: true) ?? "",
            RequestedBy = input.Text("requestedBy", AssessmentSettings.LongestName, isRequired: true) ?? "",
            Role = input.Text("role", AssessmentSettings.LongestName),
            Purpose = input.Text("purpose", AssessmentSettings.LongestPurpose, mayBreakLines: true),
            Closing = ClosingTime.Take(input, knownZone: null, now, problems) ?? new(now, ""),
            MinimumGroup = input.Whole("minimumGroup", AssessmentSettings.SmallestGroup, AssessmentSettings.LargestGroup)
                ?? AssessmentSettings.DefaultGroup,
            Language = language,
            HoldReport = input.Flag("holdReport") ?? false,
            ShowComments = input.Flag("showComments") ?? true,
            CloseAfterComplete = AssessmentSettings.TakeCloseAfterComplete(input) ?? AssessmentSettings.DefaultCloseAfterComplete,
            Forecast = forecast,
            Benchmark = input.Flag("benchmark"),
            EarlierId = input.Text(EarlierWaves.Member, LongestId),
        };
    }
}
