using Survey.App.Assessments;
using Survey.Core.Scoring;

namespace Survey.Tests.App;

/// <summary>An assessment as most of them are, to be varied with <c>with</c>.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static Assessment Open { get; } = new()
    {
        Id = "abcdefghijklmnop",
        WorkspaceId = "workspaceaaaaaaa",
        Company = "Harbour Pumps",
        RequestedBy = "Helen Aster",
        Questionnaire = new QuestionnaireVersion("who-does-what", 1),
        Language = "en",
        MinimumGroup = 5,
        CreatedAt = Noon.AddDays(-10),
        ClosesAt = Noon.AddDays(10),
        TimeZone = "Europe/Berlin",
        CloseAfterComplete = TimeSpan.FromHours(24),
        HoldReport = false,
        ShowComments = true,
        State = AssessmentState.Open,
    };

    public static Assessment Closed { get; } = Open with { State = AssessmentState.Closed, ClosedAt = Noon, Heads = Heads(8, 6) };

    public static Assessment Reported { get; } = Closed with
    {
        State = AssessmentState.Reported,
        Report = new([.. new byte[32]], [1, 2, 3], ReleasedAt: Noon, RevokedAt: null),
    };

    public static HeadCounts Heads(int invited, int answered, params FunctionHeadCount[] functions) => new(invited, answered, [.. functions]);
}
