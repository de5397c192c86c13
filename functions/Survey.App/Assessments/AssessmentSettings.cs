using System.Collections.Immutable;
using Survey.App.Problems;
using Survey.App.Workspaces;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>What whoever creates an assessment says of it.</summary>
internal sealed record AssessmentSettings
{
    public const int LongestName = 200, LongestPurpose = 1000;
    public const int SmallestGroup = 3, LargestGroup = 10, DefaultGroup = 5;
    public static readonly TimeSpan DefaultCloseAfterComplete = TimeSpan.FromHours(24);

    private const int LongestCloseAfterCompleteHours = 30 * 24;

    public required string Company { get; init; }

    public required string RequestedBy { get; init; }

    public string? Role { get; init; }

    public string? Purpose { get; init; }

    public required ClosingTime Closing { get; init; }

    public required int MinimumGroup { get; init; }

    public required string Language { get; init; }

    public required bool HoldReport { get; init; }

    public required bool ShowComments { get; init; }

    public required TimeSpan CloseAfterComplete { get; init; }

    public ImmutableSortedDictionary<string, double>? Forecast { get; init; }

    /// <summary>Whether it takes part in the comparison among the workspace's companies; null for what the workspace says.</summary>
    public bool? Benchmark { get; init; }

    /// <summary>The earlier assessment that was named, unchecked; null when none was.</summary>
    public string? EarlierId { get; init; }

    /// <summary>Takes <c>closeAfterCompleteHours</c>, 0 to 720; null when missing or wrong.</summary>
    public static TimeSpan? TakeCloseAfterComplete(InputObject input) =>
        input.Number("closeAfterCompleteHours", 0, LongestCloseAfterCompleteHours) is { } hours ? TimeSpan.FromHours(hours) : null;

    /// <summary>The assessment that these settings make, open from now on.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="workspace">The workspace that it is made in.</param>
    /// <param name="earlier">The earlier wave, checked; null without one.</param>
    /// <param name="now">The present, UTC.</param>
    public Assessment Open(string id, Workspace workspace, EarlierWave? earlier, DateTimeOffset now) => new()
    {
        Id = id,
        WorkspaceId = workspace.Id,
        Company = Company,
        RequestedBy = RequestedBy,
        RequestedByRole = Role,
        Purpose = Purpose,
        Questionnaire = BuiltInQuestionnaire.In(Language).Version,
        Language = Language,
        MinimumGroup = MinimumGroup,
        CreatedAt = now,
        ClosesAt = Closing.Instant,
        TimeZone = Closing.TimeZone,
        CloseAfterComplete = CloseAfterComplete,
        HoldReport = HoldReport,
        ShowComments = ShowComments,
        Forecast = Forecast,
        Earlier = earlier,
        OutsideBenchmark = Benchmark is { } takesPart ? !takesPart : workspace.OutsideBenchmark,
        State = AssessmentState.Open,
    };
}
