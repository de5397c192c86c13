using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Links;
using Survey.App.Reporting;
using Survey.App.Telemetry;
using Survey.Core;

namespace Survey.App.Scoring;

/// <summary>
/// From the answers of a closed assessment to its result, report and reader's link. Each step can be repeated: the answers are gathered once, the
/// first result stored stays, the report is made of that, and the assessment moves on last.
/// </summary>
public sealed partial class AssessmentScoring(
    IAssessmentStore assessments, IParticipantStore participants, IDraftStore drafts, IAnswerStore answers, IResultStore results,
    ReportPublisher publisher, AssessmentChanges changes, AssessmentEraser eraser, SealedLinks links, TimeProvider clock,
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

        if (found.Value.State != AssessmentState.Closed)
            return;

        // Once more after the close itself: what was on its way then has arrived by now.
        await participants.EraseSealedTokensAsync(assessmentId, cancellationToken);
        await drafts.DeleteAllAsync(assessmentId, cancellationToken);
        var heads = await HeadsAsync(found.Value, cancellationToken);
        var result = await ResultAsync(found.Value, heads, cancellationToken);
        var decision = result.Scorecard.TooFew is { } missing
            ? await EndAsync(found.Value, heads, missing, cancellationToken)
            : await ReportAsync(found.Value, heads, result, cancellationToken);
        if (decision.IsRefused)
            await eraser.EraseAsync(assessmentId, cancellationToken);
        else
            LogScored(assessmentId, decision.Next.State);
    }

    private async Task<HeadCounts> HeadsAsync(Assessment assessment, CancellationToken cancellationToken) =>
        assessment is { Heads: { } heads, PeopleDeletedAt: not null }
            ? heads
            : HeadCounts.Of(await participants.ListAllAsync(assessment.Id, cancellationToken));

    private async Task<AssessmentResult> ResultAsync(Assessment assessment, HeadCounts heads, CancellationToken cancellationToken)
    {
        if (await results.FindAsync(assessment.Id, cancellationToken) is not { } stored)
        {
            var sheets = await answers.GatherAsync(assessment.Id, cancellationToken);
            var made = Assess(assessment, heads, sheets);
            stored = await results.AddIfAbsentAsync(assessment.Id, made, cancellationToken)
                ? made
                : await results.FindAsync(assessment.Id, cancellationToken) ?? made;
        }

        return ResultJson.Read(stored);
    }

    // Answers that no report will be made of have no use any more. The result is stored, so that a second run needs none.
    private async Task<Decision> EndAsync(Assessment assessment, HeadCounts heads, int missing, CancellationToken cancellationToken)
    {
        await answers.DeleteAllAsync(assessment.Id, cancellationToken);
        return await changes.ApplyAsync(
            assessment.Id, closed => ScoringRules.TooFew(closed, heads, missing, clock.GetUtcNow()), cancellationToken);
    }

    private static string Assess(Assessment assessment, HeadCounts heads, ImmutableArray<string> sheets)
    {
        using var work = SurveyTelemetry.MeasureScoring(assessment.Id);
        var result = ResultJson.Write(AnswerAssessment.Assess(assessment, heads, sheets));
        work.Done();
        return result;
    }

    private async Task<Decision> ReportAsync(Assessment assessment, HeadCounts heads, AssessmentResult result, CancellationToken cancellationToken)
    {
        var digest = await publisher.SaveAsync(assessment, heads, result, cancellationToken);
        var token = LinkToken.Create();
        var sealedToken = links.SealReport(token, assessment.Id);
        return await changes.ApplyAsync(
            assessment.Id,
            closed => ScoringRules.Reported(closed, heads, digest, token.Hash, sealedToken, clock.GetUtcNow()),
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Assessment {AssessmentId} is scored: {State}.")]
    private partial void LogScored(string assessmentId, AssessmentState state);
}
