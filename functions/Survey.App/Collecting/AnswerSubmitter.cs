using Survey.App.Assessments;
using Survey.App.Telemetry;
using Survey.Core.Answers;

namespace Survey.App.Collecting;

/// <summary>Stores a valid sheet, or takes it back, and lets go of whatever was begun.</summary>
public sealed class AnswerSubmitter(IAnswerStore answers, RespondentDrafts drafts, AssessmentCompletion completion, TimeProvider time)
{
    private const string Purpose = "answers";

    /// <summary>Stores the sheet over an earlier one of this link. On <see cref="SubmitOutcome.Accepted"/> it is durable.</summary>
    public async Task<SubmitOutcome> SubmitAsync(OpenLink link, AnswerSheet sheet, CancellationToken cancellationToken)
    {
        var outcome = await answers.SubmitAsync(Submission(link, AnswerSheetJson.Write(sheet)), time.GetUtcNow(), cancellationToken);
        return await FinishAsync("submit", outcome, link, cancellationToken);
    }

    /// <summary>Removes the answers of this link, and what was begun. Succeeds when there was nothing.</summary>
    public async Task<SubmitOutcome> WithdrawAsync(OpenLink link, CancellationToken cancellationToken)
    {
        var outcome = await answers.WithdrawAsync(Submission(link, ""), time.GetUtcNow(), cancellationToken);
        return await FinishAsync("withdraw", outcome, link, cancellationToken);
    }

    private async Task<SubmitOutcome> FinishAsync(string kind, SubmitOutcome outcome, OpenLink link, CancellationToken cancellationToken)
    {
        SurveyTelemetry.CountResponse(kind, outcome.ToString().ToLowerInvariant());
        if (outcome == SubmitOutcome.Accepted)
        {
            await drafts.DeleteAsync(link, cancellationToken);
            await completion.NoteAnswerAsync(link.Assessment.Id, cancellationToken);
        }

        return outcome;
    }

    /// <summary>What the store is told of a link: whose it is, to mark them, and the key that the sheet is under.</summary>
    internal static AnswerSubmission Submission(OpenLink link, string sheet) =>
        new(link.Assessment.Id, link.Participant.Id, link.Token.DeriveKey(Purpose), sheet);
}
