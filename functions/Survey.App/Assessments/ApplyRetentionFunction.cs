using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Survey.App.Collecting;

namespace Survey.App.Assessments;

/// <summary>Deletes what has been kept long enough after the close: the people invited, later the answers. Results and reports stay.</summary>
public sealed class ApplyRetentionFunction(
    AssessmentSweep sweep, AssessmentChanges changes, IParticipantStore participants, IDraftStore drafts, IAnswerStore answers,
    IOptions<SurveyOptions> options, TimeProvider clock)
{
    /// <summary>Runs every night.</summary>
    [Function(nameof(ApplyRetentionFunction))]
    public Task RunAsync([TimerTrigger("0 40 2 * * *")] TimerInfo timer, CancellationToken cancellationToken) => sweep.RunAsync(
        [AssessmentState.Closed, AssessmentState.Reported, AssessmentState.TooFew], found => ApplyAsync(found, cancellationToken), cancellationToken);

    private async Task ApplyAsync(Assessment found, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var arePeopleDue = RetentionRules.ArePeopleDue(found, options.Value, now);
        var areAnswersDue = RetentionRules.AreAnswersDue(found, options.Value, now);
        if (arePeopleDue)
        {
            // Drafts went with the close; one that was being saved at that moment may have come after.
            await drafts.DeleteAllAsync(found.Id, cancellationToken);
            await participants.DeleteAllAsync(found.Id, cancellationToken);
        }

        if (areAnswersDue)
            await answers.DeleteAllAsync(found.Id, cancellationToken);
        if (!arePeopleDue && !areAnswersDue)
            return;

        await changes.ApplyAsync(
            found.Id,
            assessment => Decision.Store(assessment with
            {
                PeopleDeletedAt = assessment.PeopleDeletedAt ?? (arePeopleDue ? now : null),
                AnswersDeletedAt = assessment.AnswersDeletedAt ?? (areAnswersDue ? now : null),
            }),
            cancellationToken);
    }
}
