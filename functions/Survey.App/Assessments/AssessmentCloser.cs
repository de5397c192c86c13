using Microsoft.Extensions.Logging;
using Survey.App.Collecting;
using Survey.App.Scoring;

namespace Survey.App.Assessments;

/// <summary>Closes assessments and sets off what follows: what could lead from people to answers is erased, and scoring is asked for.</summary>
public sealed partial class AssessmentCloser(
    AssessmentChanges changes, IParticipantStore participants, IDraftStore drafts, IAnswerStore answers, ScoringQueue queue,
    TimeProvider clock, ILogger<AssessmentCloser> logger)
{
    /// <summary>Closes the assessment now. Refused when it is closed already.</summary>
    public async Task<Decision> CloseAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var decision = await changes.ApplyAsync(
            assessmentId,
            async open => ClosingRules.Close(open, await HeadsAsync(assessmentId, cancellationToken), clock.GetUtcNow()),
            cancellationToken);
        if (!decision.IsRefused)
            await FollowUpAsync(assessmentId, cancellationToken);
        return decision;
    }

    /// <summary>
    /// Closes the assessment if its time has come, and notes whether everybody has answered. Does nothing to one that is closed or gone.
    /// </summary>
    public async Task TickAsync(string assessmentId, CancellationToken cancellationToken)
    {
        var closes = false;
        await changes.ApplyAsync(
            assessmentId,
            async found =>
            {
                var next = ClosingRules.Tick(found, await HeadsAsync(assessmentId, cancellationToken), clock.GetUtcNow());
                closes = found.State == AssessmentState.Open && next.State == AssessmentState.Closed;
                return Decision.Store(next);
            },
            cancellationToken);
        if (closes)
            await FollowUpAsync(assessmentId, cancellationToken);
    }

    /// <summary>What follows a close. Safe to repeat: a process may have ended half way.</summary>
    public async Task FollowUpAsync(string assessmentId, CancellationToken cancellationToken)
    {
        await participants.EraseSealedTokensAsync(assessmentId, cancellationToken);
        await drafts.DeleteAllAsync(assessmentId, cancellationToken);
        await queue.SendAsync(assessmentId, answers.SettlingTime, cancellationToken);
        LogClosed(assessmentId);
    }

    private async Task<HeadCounts> HeadsAsync(string assessmentId, CancellationToken cancellationToken) =>
        HeadCounts.Of(await participants.ListAllAsync(assessmentId, cancellationToken));

    [LoggerMessage(Level = LogLevel.Information, Message = "Assessment {AssessmentId} is closed; scoring was asked for.")]
    private partial void LogClosed(string assessmentId);
}
