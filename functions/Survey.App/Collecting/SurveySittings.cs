using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>Begins sittings and takes them up again, from the device's cookie, from what a form carries, or from a code.</summary>
public sealed class SurveySittings(RespondentDrafts drafts, DraftCookie cookie)
{
    /// <summary>Begins anew: an empty draft under a new code. What was begun before with this link is replaced.</summary>
    internal async Task<Sitting> BeginAsync(HttpContext http, OpenLink link, CancellationToken cancellationToken)
    {
        var code = ResumeCode.Create();
        var sitting = New(link, code, new AnswerDraft(code.Characters, 0, 0, ImmutableSortedDictionary<string, string>.Empty), BuiltInQuestionnaire.In(link.Assessment.Language));
        await drafts.SaveAsync(link, sitting.Key, sitting.Draft, cancellationToken);
        cookie.Write(http.Response, link, sitting.Key);
        return sitting;
    }

    /// <summary>What was begun on this device, if the cookie opens it.</summary>
    internal async Task<Sitting?> FindAsync(HttpRequest request, OpenLink link, CancellationToken cancellationToken) =>
        DraftCookie.Read(request) is { } key && await drafts.OpenAsync(link, key, cancellationToken) is { } draft
            ? Of(key, draft, BuiltInQuestionnaire.In(link.Assessment.Language), keepsCookie: true)
            : null;

    /// <summary>
    /// What a posted step continues: the draft that cookie or form opens, else what the form carries itself, under a new code. The step's own fields are as posted.
    /// </summary>
    internal async Task<Sitting> ContinueAsync(HttpContext http, OpenLink link, SurveyForm form, CancellationToken cancellationToken)
    {
        if (await FindPostedAsync(http.Request, link, form, cancellationToken) is { } found)
            return found;

        var questionnaire = BuiltInQuestionnaire.In(link.Assessment.Language);
        var steps = SurveyPlan.For(questionnaire, form[AnswerCodes.FunctionField]).Steps.Length;
        var code = ResumeCode.Create();
        var draft = new AnswerDraft(code.Characters, form.Number("reached", steps) - 1, form.Number("step", steps) - 1, form.Answers(questionnaire));
        var sitting = New(link, code, draft, questionnaire);
        cookie.Write(http.Response, link, sitting.Key);
        return sitting;
    }

    /// <summary>The draft that the cookie or the form opens, with the step's own fields as posted; null when neither opens one.</summary>
    internal async Task<Sitting?> FindPostedAsync(HttpRequest request, OpenLink link, SurveyForm form, CancellationToken cancellationToken)
    {
        var questionnaire = BuiltInQuestionnaire.In(link.Assessment.Language);
        var sitting = await FindAsync(request, link, cancellationToken);
        if (sitting is null && DraftKey.TryParse(form["draft"], out var key) && await drafts.OpenAsync(link, key, cancellationToken) is { } draft)
            sitting = Of(key, draft, questionnaire, keepsCookie: false);

        return sitting is null ? null : Merge(sitting, form, questionnaire);
    }

    private static Sitting Merge(Sitting sitting, SurveyForm form, Questionnaire questionnaire)
    {
        var step = form.Number("step", sitting.Plan.Steps.Length) - 1;
        var asked = sitting.Plan.Steps[step].Fields;
        var fields = sitting.Draft.Fields.RemoveRange(asked).AddRange(form.Answers(questionnaire).Where(answer => asked.Contains(answer.Key)));
        var reached = Math.Max(step, sitting.Draft.Reached);
        return Of(sitting.Key, sitting.Draft with { Fields = fields, Step = step, Reached = reached }, questionnaire, sitting.KeepsCookie);
    }

    private static Sitting New(OpenLink link, ResumeCode code, AnswerDraft draft, Questionnaire questionnaire) =>
        Of(DraftKey.Derive(link.Token, code), draft, questionnaire, keepsCookie: false);

    // Another function may have fewer steps, so that a draft can point behind the last one.
    private static Sitting Of(DraftKey key, AnswerDraft draft, Questionnaire questionnaire, bool keepsCookie)
    {
        var plan = SurveyPlan.For(questionnaire, draft.Fields.GetValueOrDefault(AnswerCodes.FunctionField));
        var last = plan.Steps.Length - 1;
        return new(key, draft with { Step = Math.Min(draft.Step, last), Reached = Math.Min(draft.Reached, last) }, plan, keepsCookie);
    }
}
