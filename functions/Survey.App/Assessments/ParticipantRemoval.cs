using System.Globalization;
using Microsoft.Extensions.Options;
using Survey.App.Collecting;
using Survey.App.Links;
using Survey.App.Problems;

namespace Survey.App.Assessments;

/// <summary>Removes somebody who was invited and has not answered, with their link and whatever they had begun.</summary>
public sealed class ParticipantRemoval(
    IParticipantStore participants, IAnswerStore answers, RespondentDrafts drafts, SealedLinks links,
    AssessmentCompletion completion, IOptions<SurveyOptions> options, TimeProvider clock)
{
    private static readonly ApiProblem Unknown =
        ApiProblem.NotFound("There is no such participant in this assessment. GET …/participants lists those that there are.");

    /// <summary>Removes the person; null when done, else why not.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="participantId">The person.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ApiProblem?> RemoveAsync(Assessment assessment, string participantId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (!assessment.TakesAnswers(clock.GetUtcNow()))
            return Closed();
        if (!RandomId.IsWellFormed(participantId, Invitations.IdLength)
            || await participants.FindAsync(assessment.Id, participantId, cancellationToken) is not { } person)
            return Unknown;
        if (links.OpenSurvey(person) is not { } token)
            return ApiProblem.Conflict("The key that this person's link was sealed with is not configured any more, so what they have begun cannot be found.");

        var link = new OpenLink(token, person, assessment);
        var outcome = await answers.RemoveAsync(AnswerSubmitter.Submission(link, ""), clock.GetUtcNow(), cancellationToken);
        if (outcome != RemovalOutcome.Removed)
            return Refusal(outcome);

        await drafts.DeleteAsync(link, cancellationToken);
        await completion.NoteAnswerAsync(assessment.Id, cancellationToken);
        return null;
    }

    private ApiProblem Refusal(RemovalOutcome outcome) => outcome switch
    {
        RemovalOutcome.Answered => ApiProblem.Conflict(
            "This person has answered. Only they can take their answers back, by their own link, until the close; then they can be removed."),
        RemovalOutcome.Closed => Closed(),
        _ => Unknown,
    };

    private ApiProblem Closed() => ApiProblem.Conflict(string.Create(
        CultureInfo.InvariantCulture,
        $"The assessment is closed, and its head counts are settled. The names of the people invited are deleted by themselves {Days(options.Value.PeopleRetentionDays)} after the close."));

    private static string Days(int number) => number == 1 ? "one day" : string.Create(CultureInfo.InvariantCulture, $"{number} days");
}
