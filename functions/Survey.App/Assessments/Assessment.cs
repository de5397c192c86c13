using System.Collections.Immutable;
using Survey.App.Workspaces;
using Survey.Core.Scoring;

namespace Survey.App.Assessments;

/// <summary>One survey of one company, from its creation to its one result. Immutable; the store replaces it whole.</summary>
public sealed record Assessment
{
    /// <summary>Random id, base32 in lower case.</summary>
    public required string Id { get; init; }

    /// <summary>The workspace that it belongs to.</summary>
    public required string WorkspaceId { get; init; }

    /// <summary>The company's name.</summary>
    public required string Company { get; init; }

    /// <summary>Who asked for it, as respondents read it, and whom the report goes to.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>That person's role, such as "Chief Executive"; null when not said.</summary>
    public string? RequestedByRole { get; init; }

    /// <summary>Why, in the words of whoever asked; null for the standard sentence.</summary>
    public string? Purpose { get; init; }

    /// <summary>The instrument that is asked.</summary>
    public required QuestionnaireVersion Questionnaire { get; init; }

    /// <summary>Language of the survey and the report, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The smallest group that is shown, k, 3 to 10.</summary>
    public required int MinimumGroup { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From this instant on, UTC, nothing is accepted.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>IANA time zone that the close was meant in.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How long after everybody has answered it closes by itself.</summary>
    public required TimeSpan CloseAfterComplete { get; init; }

    /// <summary>When it closes by itself since everybody has answered, UTC; null while somebody is missing.</summary>
    public DateTimeOffset? CompleteClosesAt { get; init; }

    /// <summary>Whether the consultant reads the report first and releases it.</summary>
    public required bool HoldReport { get; init; }

    /// <summary>Whether comments appear in the report.</summary>
    public required bool ShowComments { get; init; }

    /// <summary>Whether an invitation is out: from then on k cannot be lowered.</summary>
    public bool HasParticipants { get; init; }

    /// <summary>Whether an answer has come in: from then on the forecast is locked. Stays true when it is withdrawn.</summary>
    public bool HasAnswers { get; init; }

    /// <summary>SHA-256 of the launch file that it was created from, to tell a repeated launch from another one; null when it was created by itself.</summary>
    public ImmutableArray<byte>? LaunchDigest { get; init; }

    /// <summary>The six scores that whoever asked expects, by dimension id; null without a forecast.</summary>
    public ImmutableSortedDictionary<string, double>? Forecast { get; init; }

    /// <summary>The company's earlier assessment that this one's result is compared with; null without one.</summary>
    public EarlierWave? Earlier { get; init; }

    /// <summary>Whether the company stays out of the comparison among the workspace's companies: neither compared nor compared with.</summary>
    public bool OutsideBenchmark { get; init; }

    /// <summary>Where it stands.</summary>
    public required AssessmentState State { get; init; }

    /// <summary>When it closed, UTC; null while open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Head counts as they stood at the close; null while open.</summary>
    public HeadCounts? Heads { get; init; }

    /// <summary>How many respondents were missing for a report; null unless <see cref="AssessmentState.TooFew"/>.</summary>
    public int? Missing { get; init; }

    /// <summary>When scoring was last asked for again because nothing had come of it, UTC; null when once was enough.</summary>
    public DateTimeOffset? ScoringRetriedAt { get; init; }

    /// <summary>When scoring last failed for good, UTC; null when it has not, or has succeeded since.</summary>
    public DateTimeOffset? ScoringFailedAt { get; init; }

    /// <summary>Whom its report names as consultant and how it looks; null before there is a report. Later changes of the workspace do not touch it.</summary>
    public Branding? Branding { get; init; }

    /// <summary>The reader's access to the report; null before there is one.</summary>
    public ReportAccess? Report { get; init; }

    /// <summary>When the rows of the people invited were deleted, UTC; null while they are kept.</summary>
    public DateTimeOffset? PeopleDeletedAt { get; init; }

    /// <summary>When the answers were deleted, UTC; null while they are kept. The result stays.</summary>
    public DateTimeOffset? AnswersDeletedAt { get; init; }

    /// <summary>The instant from which on nothing is accepted, UTC: the earlier of <see cref="ClosesAt"/> and <see cref="CompleteClosesAt"/>.</summary>
    public DateTimeOffset AcceptsUntil() => CompleteClosesAt is { } complete && complete < ClosesAt ? complete : ClosesAt;

    /// <summary>
    /// Whether answers are taken at this instant. From the close on they are not, although the state moves on only when a timer or somebody's call comes
    /// by; whatever the close settles is settled by then.
    /// </summary>
    public bool TakesAnswers(DateTimeOffset now) => State == AssessmentState.Open && now < AcceptsUntil();
}

/// <summary>An earlier assessment of the same company.</summary>
/// <param name="AssessmentId">Its id. It may be deleted by now.</param>
/// <param name="ClosedOn">The day of its close in its own zone.</param>
public sealed record EarlierWave(string AssessmentId, DateOnly ClosedOn);

/// <summary>Where an assessment stands. Moves forward only.</summary>
public enum AssessmentState
{
    /// <summary>Answers are accepted until the close.</summary>
    Open,

    /// <summary>Closed for good; its result is being made.</summary>
    Closed,

    /// <summary>It has its one result and report.</summary>
    Reported,

    /// <summary>Closed with fewer than k respondents: there is no report and never will be.</summary>
    TooFew,

    /// <summary>Being deleted; nothing of it is shown any more.</summary>
    Deleting,
}

/// <summary>The reader's access to a report.</summary>
/// <param name="TokenHash">SHA-256 of the link's token.</param>
/// <param name="SealedToken">The token sealed with the configured key, so that the consultant can show the link again; null once revoked.</param>
/// <param name="ReleasedAt">When the reader could first open it, UTC; null while it is held back.</param>
/// <param name="RevokedAt">When the link was revoked, UTC; null while it works.</param>
public sealed record ReportAccess(
    ImmutableArray<byte> TokenHash, ImmutableArray<byte>? SealedToken, DateTimeOffset? ReleasedAt, DateTimeOffset? RevokedAt);
