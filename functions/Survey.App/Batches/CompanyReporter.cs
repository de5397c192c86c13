using System.Collections.Immutable;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;
using Survey.Reports;
using Survey.Reports.Composition;
using Survey.Reports.Painting.Pdf;

namespace Survey.App.Batches;

/// <summary>
/// Makes one company's published result and report out of its answer sheets, wherever they come from. Reads and stores nothing; the same input
/// always gives the same bytes. Safe to use from several threads at once.
/// </summary>
/// <param name="settings">What the reports of the batch have in common.</param>
/// <param name="painter">Paints them; one for the whole process is enough.</param>
public sealed class CompanyReporter(CompanyReportSettings settings, PdfPainter painter)
{
    private readonly Assessor _assessor = new(BuiltInRecommendations.In(settings.Questionnaire.Texts.Language));

    /// <summary>The company's result and report. Too few respondents are an outcome, not a fault: there is a result then, and no report.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="sheets">Its sheets, in any order; none at all is too few.</param>
    /// <param name="invited">How many people were invited; null when it is not known.</param>
    public CompanyReport Report(string company, ImmutableArray<AnswerSheet> sheets, InvitedNumbers? invited)
    {
        var scored = Score(company, sheets, invited);
        return scored.Result is { Scorecard.TooFew: null } result ? scored with { Pdf = Paint(result, invited) } : scored;
    }

    /// <summary>The company's result alone, where its report is there already.</summary>
    /// <param name="company">The company's name.</param>
    /// <param name="sheets">Its sheets, in any order; none at all is too few.</param>
    /// <param name="invited">How many people were invited; null when it is not known.</param>
    public CompanyReport Score(string company, ImmutableArray<AnswerSheet> sheets, InvitedNumbers? invited)
    {
        var request = new ScoringRequest
        {
            Company = company,
            Questionnaire = settings.Questionnaire,
            Sheets = sheets,
            MinimumGroup = settings.MinimumGroup,
            Invited = invited,
        };
        if (request.Check() is { IsEmpty: false } problems)
            return new(null, null, problems);

        // What a later wave would need belongs to an assessment; a batch has no next wave.
        var result = _assessor.Assess(request, settings.ShowComments).Published() with { Wave = null };
        return new(result, null, []);
    }

    private ReadOnlyMemory<byte> Paint(AssessmentResult result, InvitedNumbers? invited) => painter.Paint(ReportComposer.Compose(new()
    {
        Result = result,
        Questionnaire = settings.Questionnaire,
        Consultant = settings.Consultant,
        ConsultantContact = settings.ConsultantContact,
        Date = settings.Date,
        Invited = [.. (invited?.ByFunction ?? []).OrderBy(function => function.Key).Select(function => new InvitedFunction(function.Key, function.Value))],
        Logo = settings.Logo,
        Accent = settings.Accent,
        Paper = settings.Paper,
    }));
}
