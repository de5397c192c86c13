using Survey.App.Collecting;
using Survey.App.Reporting;
using Survey.App.Scoring;

namespace Survey.App.Assessments;

/// <summary>Deletes all of an assessment. Its own row goes last, so that whoever finds it can finish what was begun.</summary>
public sealed class AssessmentEraser(
    IAssessmentStore assessments, IParticipantStore participants, IAnswerStore answers, IDraftStore drafts,
    IResultStore results, IBenchmarkStore benchmark, IReportStore reports)
{
    /// <summary>Deletes everything that the stores hold under this id. Safe to repeat, and for an id that there is not.</summary>
    public async Task EraseAsync(string assessmentId, CancellationToken cancellationToken)
    {
        // People before answers: a submission that is under way either has marked its person already, and its sheet is deleted here, or it finds nobody
        // to mark and takes its own sheet back.
        await participants.DeleteAllAsync(assessmentId, cancellationToken);
        await answers.DeleteAllAsync(assessmentId, cancellationToken);
        await drafts.DeleteAllAsync(assessmentId, cancellationToken);
        await results.DeleteAsync(assessmentId, cancellationToken);
        await benchmark.DeleteAsync(assessmentId, cancellationToken);
        await reports.DeleteAllAsync(assessmentId, cancellationToken);
        await assessments.DeleteAsync(assessmentId, cancellationToken);
    }
}
