using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Assessments;

/// <summary>Settings to change; what is null stays.</summary>
internal sealed record AssessmentPatch
{
    public string? RequestedBy { get; init; }

    public string? Role { get; init; }

    public string? Purpose { get; init; }

    public ClosingTime? Closing { get; init; }

    public int? MinimumGroup { get; init; }

    public bool? HoldReport { get; init; }

    public bool? ShowComments { get; init; }

    public TimeSpan? CloseAfterComplete { get; init; }

    public bool? Benchmark { get; init; }

    /// <summary>The earlier assessment that was named, unchecked; empty to name none any more.</summary>
    public string? EarlierId { get; init; }

    /// <summary>The earlier wave behind <see cref="EarlierId"/>, checked; null without one.</summary>
    public EarlierWave? Earlier { get; init; }

    /// <summary>
    /// Reads the body of a request and notes every problem; what was wrong is left out then. Null when there is no object to read.
    /// </summary>
    /// <param name="body">The body.</param>
    /// <param name="knownZone">The assessment's zone, for a bare date without one.</param>
    /// <param name="now">The present, UTC.</param>
    /// <param name="problems">Where problems go.</param>
    public static AssessmentPatch? Read(ReadOnlyMemory<byte> body, string knownZone, DateTimeOffset now, List<Problem> problems)
    {
        if (JsonInput.Read(body, problems) is not { } input)
            return null;

        var patch = new AssessmentPatch
        {
            RequestedBy = input.Text("requestedBy", AssessmentSettings.LongestName),
            Role = input.Text("role", AssessmentSettings.LongestName),
            Purpose = input.Text("purpose", AssessmentSettings.LongestPurpose, mayBreakLines: true),
            Closing = input.Has("closesAt") || input.Has("timeZone") ? ClosingTime.Take(input, knownZone, now, problems) : null,
            MinimumGroup = input.Whole("minimumGroup", AssessmentSettings.SmallestGroup, AssessmentSettings.LargestGroup),
            HoldReport = input.Flag("holdReport"),
            ShowComments = input.Flag("showComments"),
            CloseAfterComplete = AssessmentSettings.TakeCloseAfterComplete(input),
            Benchmark = input.Flag("benchmark"),
            EarlierId = input.Has(EarlierWaves.Member) ? input.Text(EarlierWaves.Member, AssessmentInput.LongestId) ?? "" : null,
        };
        input.RejectOthers();
        return patch;
    }
}
