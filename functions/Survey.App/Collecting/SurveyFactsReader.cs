using Survey.App.Assessments;
using Survey.App.Pages;
using Survey.App.Workspaces;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>Gathers what the pages of a survey say of it.</summary>
public sealed class SurveyFactsReader(IWorkspaceStore workspaces, IParticipantStore participants)
{
    /// <summary>The facts behind a link.</summary>
    /// <exception cref="InvalidOperationException">The assessment's workspace is gone, which its deletion does not allow.</exception>
    public async Task<SurveyFacts> ReadAsync(OpenLink link, CancellationToken cancellationToken)
    {
        var assessment = link.Assessment;
        var workspace = await workspaces.FindAsync(assessment.WorkspaceId, cancellationToken)
            ?? throw new InvalidOperationException($"Assessment {assessment.Id} has no workspace.");
        var count = await participants.CountAsync(assessment.Id, cancellationToken);
        var texts = PageTexts.For(assessment.Language);
        var closing = new ClosingWords(texts, assessment.TimeZone);
        return new SurveyFacts
        {
            Texts = texts,
            Questionnaire = BuiltInQuestionnaire.In(assessment.Language),
            Path = link.Path,
            Company = assessment.Company,
            Consultant = workspace.Name,
            Contact = workspace.ContactEmail,
            RequestedBy = assessment.RequestedBy,
            Role = assessment.RequestedByRole,
            Purpose = assessment.Purpose,
            Invited = count.Invited,
            MinimumGroup = assessment.MinimumGroup,
            ShowComments = assessment.ShowComments,
            MayExportLinks = workspace.MayExportLinks,
            LastDay = closing.Day(link.ClosesAt),
            Closes = closing.Moment(link.ClosesAt),
            ClosesAfterComplete = closing.AfterComplete(assessment.CloseAfterComplete),
            Answered = link.Participant.Answered,
        };
    }
}
