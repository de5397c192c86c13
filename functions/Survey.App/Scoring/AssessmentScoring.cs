using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Telemetry;

namespace Survey.App.Scoring;

/// <summary>
/// From the answers of a closed assessment to its result, report and reader's link. Each step can be repeated: the answers are gathered once, the
/// first result stored stays, the report is made of that, and the assessment moves on last.
/// </summary>
public sealed partial class AssessmentScoring(
    IAssessmentStore assessments, IParticipantStore participants, IDraftStore drafts, IAnswerStore answers, IResultStore results,
    ComparisonReader comparisons, ResultPublication publication, AssessmentChanges changes, AssessmentEraser eraser, TimeProvider clock,
    ILogger<AssessmentScoring> logger)
{
    /// <summary>Scores the assessment if it is closed and has no result. Does nothing to any other.</summary>
    public async Task ScoreAsync(string assessmentId, CancellationToken cancellationToken)
    {
        if (await assessments.FindAsync(assessmentId, cancellationToken) is not { } found)
        {
            // Deleted while its message was under way; scoring that ran then may have left something behind.
            await eraser.EraseAsync(assessmentId, cancellationToken);
            return;
        }

        if (found.Value.State == AssessmentState.Closed)
            await MakeAsync(found.Value, cancellationToken);
        else if (found.Value.State is AssessmentState.Reported or AssessmentState.TooFew)
        {
            // Once more, where an earlier run ended before it had come to this.
            await participants.EraseFunctionsAsync(assessmentId, cancellationToken);
        }
    }

    private async Task MakeAsync(Assessment closed, CancellationToken cancellationToken)
    {
        // Once more after the close itself: what was on its way then has arrived by now.
        await participants.EraseSealedTokensAsync(closed.Id, cancellationToken);
        await drafts.DeleteAllAsync(closed.Id, cancellationToken);
        var heads = await HeadsAsync(closed, cancellationToken);
        var result = await ResultAsync(closed, heads, cancellationToken);
        var decision = ResultJson.Read(result).Scorecard.TooFew is { } missing
            ? await EndAsync(closed, heads, missing, cancellationToken)
            : await publication.PublishAsync(closed, heads, result, cancellationToken);
        if (decision.IsRefused)
        {
            await eraser.EraseAsync(closed.Id, cancellationToken);
            return;
        }

        // Head counts are settled and stored: nobody's row has to say any more which function they are in.
        await participants.EraseFunctionsAsync(closed.Id, cancellationToken);
        LogScored(closed.Id, decision.Next.State);
    }

    private async Task<HeadCounts> HeadsAsync(Assessment assessment, CancellationToken cancellationToken) =>
        assessment is { Heads: { } heads, PeopleDeletedAt: not null }
            ? heads
            : HeadCounts.Of(await participants.ListAllAsync(assessment.Id, cancellationToken));

    private async Task<string> ResultAsync(Assessment assessment, HeadCounts heads, CancellationToken cancellationToken)
    {
        if (await results.FindAsync(assessment.Id, cancellationToken) is { } stored)
            return stored;

        var sheets = await answers.GatherAsync(assessment.Id, cancellationToken);
        var made = Assess(assessment, heads, sheets, await comparisons.ReadAsync(assessment, cancellationToken));
        return await results.AddIfAbsentAsync(assessment.Id, made, cancellationToken)
            ? made
            : await results.FindAsync(assessment.Id, cancellationToken) ?? made;
    }

    // Answers that no report will be made of have no use any more. The result is stored, so that a second run needs none.
    private async Task<Decision> EndAsync(Assessment assessment, HeadCounts heads, int missing, CancellationToken cancellationToken)
    {
        await answers.DeleteAllAsync(assessment.Id, cancellationToken);
        return await changes.ApplyAsync(
            assessment.Id, closed => ScoringRules.TooFew(closed, heads, missing, clock.GetUtcNow()), cancellationToken);
    }

    private static string Assess(Assessment assessment, HeadCounts heads, ImmutableArray<string> sheets, Comparison beside)
    {
        using var work = SurveyTelemetry.MeasureScoring(assessment.Id);
        var result = ResultJson.Write(AnswerAssessment.Assess(assessment, heads, sheets, beside));
        work.Done();
        return result;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Assessment {AssessmentId} is scored: {State}.")]
    private partial void LogScored(string assessmentId, AssessmentState state);
}
