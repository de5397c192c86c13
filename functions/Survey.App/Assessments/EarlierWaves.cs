using Survey.App.Access;
using Survey.App.Importing;
using Survey.App.Links;
using Survey.App.Problems;
using Survey.App.Workspaces;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.App.Assessments;

/// <summary>Finds the assessment that a later one of the same company names for its comparison over time.</summary>
public sealed class EarlierWaves(IAssessmentStore assessments)
{
    /// <summary>Name of the member that names it.</summary>
    internal const string Member = "earlierAssessment";

    /// <summary>The earlier wave that the settings of a new assessment name, checked; null without one, or with a problem noted.</summary>
    internal async Task<EarlierWave?> FindAsync(Workspace workspace, AssessmentSettings settings, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (settings.EarlierId is not { } id)
            return null;

        // The questionnaire is the same in every language.
        var questionnaire = BuiltInQuestionnaire.In(BuiltInQuestionnaire.Languages[0]).Version;
        var company = settings.Company.Length == 0 ? null : settings.Company;
        return await FindAsync(id, workspace.Id, company, questionnaire, problems, cancellationToken);
    }

    /// <summary>The earlier wave; null, with everything noted that keeps it from being compared, when there is none such.</summary>
    /// <param name="earlierId">Id of the assessment named.</param>
    /// <param name="workspaceId">The workspace that both are to be in.</param>
    /// <param name="company">The company that both are to be of; null when it is not known, and is not looked at then.</param>
    /// <param name="questionnaire">The instrument that both are to ask.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<EarlierWave?> FindAsync(
        string earlierId, string workspaceId, string? company, QuestionnaireVersion questionnaire, List<Problem> problems,
        CancellationToken cancellationToken)
    {
        var found = RandomId.IsWellFormed(earlierId, ConsultantAccess.AssessmentIdLength)
            ? (await assessments.FindAsync(earlierId, cancellationToken))?.Value
            : null;
        if (found is null or { State: AssessmentState.Deleting } || found.WorkspaceId != workspaceId)
        {
            Note("There is no such assessment in this workspace. GET /api/assessments lists those that there are.");
            return null;
        }

        var before = problems.Count;
        if (company is not null && CompanyKey.Of(company) != CompanyKey.Of(found.Company))
            Note($"Is of another company, {InputText.Quote(found.Company)}. The names must be the same but for letter case and spaces.");
        if (found.Questionnaire != questionnaire)
            Note("Asked another version of the questionnaire: its figures mean something else.");
        if (Unfinished(found.State) is { } reason)
            Note(reason);
        return problems.Count == before ? Of(found) : null;

        void Note(string reason) => problems.Add(new(Member, InputText.Quote(earlierId), reason));
    }

    private static string? Unfinished(AssessmentState state) => state switch
    {
        AssessmentState.Open => "Is still open: only one that has its result can be compared with.",
        AssessmentState.Closed => "Has no result yet; try again when its status says \"reported\".",
        AssessmentState.TooFew => "Has no result, and never will: too few people answered.",
        _ => null,
    };

    private static EarlierWave Of(Assessment earlier)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(earlier.TimeZone);
        var closed = TimeZoneInfo.ConvertTime(earlier.ClosedAt ?? earlier.ClosesAt, zone);
        return new(earlier.Id, DateOnly.FromDateTime(closed.DateTime));
    }
}
