using System.Collections.Immutable;
using Survey.App.Access;
using Survey.App.Links;
using Survey.App.Workspaces;
using Survey.Core;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>Creates an assessment from what was read of it, and invites its people.</summary>
public sealed class AssessmentCreation(IAssessmentStore assessments, Invitations invitations, EarlierWaves earlierWaves, TimeProvider clock)
{
    /// <summary>Looks for the earlier wave, if one is named, and stores everything unless there are problems.</summary>
    /// <param name="workspace">The workspace that it is made in.</param>
    /// <param name="input">What was read.</param>
    /// <param name="problems">What was wrong with it; a wrong earlier wave is added.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The assessment and its people with their sealed tokens; null when there are problems, and then nothing is stored.</returns>
    internal async Task<(Assessment Assessment, ImmutableArray<Participant> People)?> CreateAsync(
        Workspace workspace, AssessmentInput input, List<Problem> problems, CancellationToken cancellationToken)
    {
        var earlier = await FindEarlierAsync(workspace, input.Settings, problems, cancellationToken);
        if (problems.Count > 0)
            return null;

        Assessment assessment;
        do
        {
            var open = input.Settings.Open(RandomId.Create(ConsultantAccess.AssessmentIdLength), workspace, earlier, clock.GetUtcNow());
            assessment = open with { HasParticipants = !input.Participants.IsEmpty };
        }
        while (!await assessments.AddAsync(assessment, cancellationToken));
        return (assessment, await invitations.AddAsync(assessment.Id, input.Participants, cancellationToken));
    }

    /// <summary>The earlier wave that the settings name, checked; null without one, or with a problem noted.</summary>
    internal async Task<EarlierWave?> FindEarlierAsync(
        Workspace workspace, AssessmentSettings settings, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (settings.EarlierId is not { } id)
            return null;

        // The questionnaire is the same in every language.
        var questionnaire = BuiltInQuestionnaire.In(BuiltInQuestionnaire.Languages[0]).Version;
        var company = settings.Company.Length == 0 ? null : settings.Company;
        return await earlierWaves.FindAsync(id, workspace.Id, company, questionnaire, problems, cancellationToken);
    }
}
