using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Survey.App.Problems;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.App.Assessments;

/// <summary>An assessment and where it stands, as the consultant sees it.</summary>
internal sealed record AssessmentView
{
    public required string Id { get; init; }
    public required string Company { get; init; }
    public required string RequestedBy { get; init; }
    public string? Role { get; init; }
    public string? Purpose { get; init; }
    public required QuestionnaireVersion Questionnaire { get; init; }
    public required string Language { get; init; }
    public required int MinimumGroup { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ClosesAt { get; init; }
    public required string TimeZone { get; init; }
    public required double CloseAfterCompleteHours { get; init; }
    public DateTimeOffset? CompleteClosesAt { get; init; }
    public required bool HoldReport { get; init; }
    public required bool ShowComments { get; init; }
    public required bool HasForecast { get; init; }

    /// <summary>Id of the earlier assessment that the result is compared with; null without one.</summary>
    public string? EarlierAssessment { get; init; }

    /// <summary>The day on which that one closed.</summary>
    public DateOnly? EarlierClosedOn { get; init; }

    /// <summary>Whether it takes part in the comparison among the workspace's companies.</summary>
    public required bool Benchmark { get; init; }

    public required AssessmentState State { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public required HeadsView Heads { get; init; }
    public ReportOutlook? Outlook { get; init; }

    /// <summary>While open, how many more have to answer for a report; once closed without one, how many were missing; else null.</summary>
    public int? Missing { get; init; }

    /// <summary>When scoring failed; null when it did not. It is tried again by itself, and at the consultant's wish.</summary>
    public DateTimeOffset? ScoringFailedAt { get; init; }

    public ReportView? Report { get; init; }
}

/// <summary>Head counts; of a function with fewer than k people invited nothing is said about who has answered.</summary>
internal sealed record HeadsView(int Invited, int Answered, ImmutableArray<FunctionHeadsView> Functions);

/// <summary>Head counts of one function.</summary>
internal sealed record FunctionHeadsView(RespondentFunction Id, int Invited, int? Answered);

/// <summary>The report: where the consultant finds it, and its reader's link while it works.</summary>
internal sealed record ReportView(ReportState State, string Pdf, string Scores, DateTimeOffset? ReleasedAt, DateTimeOffset? RevokedAt, string? Link);

/// <summary>Whether the reader can open the report.</summary>
internal enum ReportState
{
    Held,
    Released,
    Revoked,
}

/// <summary>One line of a listing.</summary>
internal sealed record AssessmentLine(
    string Id, string Company, AssessmentState State, DateTimeOffset CreatedAt, DateTimeOffset ClosesAt, DateTimeOffset? ClosedAt);

/// <summary>One page of a listing, by id.</summary>
internal sealed record AssessmentLines(ImmutableArray<AssessmentLine> Assessments, string? Continuation);

/// <summary>A participant as the consultant sees them: whether they have answered, never when or what.</summary>
internal sealed record ParticipantView(string Id, string? Name, string? Email, RespondentFunction? Function, bool Answered, string? Link);

/// <summary>Participants, by name.</summary>
internal sealed record ParticipantsView(ImmutableArray<ParticipantView> Participants);

/// <summary>All participants by name, or one page of them, by name in itself.</summary>
internal sealed record ParticipantLines(ImmutableArray<ParticipantView> Participants, string? Continuation);

/// <summary>A forecast by dimension id; null without one.</summary>
internal sealed record ForecastView(ImmutableSortedDictionary<string, double>? Forecast, bool IsLocked);

/// <summary>A new assessment and its first participants.</summary>
internal sealed record CreatedView(AssessmentView Assessment, ImmutableArray<ParticipantView> Participants);

/// <summary>How answers to consultants are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnum<AssessmentState>), typeof(CamelCaseEnum<ReportState>), typeof(CamelCaseEnum<RespondentFunction>)])]
[JsonSerializable(typeof(AssessmentView))]
[JsonSerializable(typeof(AssessmentLines))]
[JsonSerializable(typeof(ParticipantsView))]
[JsonSerializable(typeof(ParticipantLines))]
[JsonSerializable(typeof(ForecastView))]
[JsonSerializable(typeof(CreatedView))]
internal sealed partial class AssessmentJson : JsonSerializerContext;
