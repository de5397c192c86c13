using System.Globalization;
using Microsoft.AspNetCore.Http;
using Survey.App.Pages;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>Answers the forms of the survey pages: start, resume by code, next, back, a step of the list, and the end.</summary>
public sealed class SurveyConversation(
    SurveySittings sittings, RespondentDrafts drafts, DraftCookie cookie, SurveyFactsReader facts, SurveyPages pages, AnswerSubmitter submitter)
{
    /// <summary>What comes next, after everything posted was kept.</summary>
    public async Task<IResult> ContinueAsync(HttpContext http, OpenLink link, SurveyForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        switch (form.Go)
        {
            case "start":
                await sittings.BeginAsync(http, link, cancellationToken);
                return new SeeOther($"{link.Path}?step=1");
            case "resume":
                return await ResumeAsync(http, link, form["code"], cancellationToken);
            default:
                var sitting = await sittings.ContinueAsync(http, link, form, cancellationToken);
                return await MoveAsync(http, link, sitting, form.Go, cancellationToken);
        }
    }

    private async Task<IResult> ResumeAsync(HttpContext http, OpenLink link, string typed, CancellationToken cancellationToken)
    {
        var trial = await drafts.TryCodeAsync(link, typed, cancellationToken);
        if (trial is not { Key: { } key, Draft: { } draft })
            return await pages.CodeRefusedAsync(link, typed, trial.Outcome, cancellationToken);

        cookie.Write(http.Response, link, key);
        return new SeeOther($"{link.Path}?step={draft.Step + 1}");
    }

    private async Task<IResult> MoveAsync(HttpContext http, OpenLink link, Sitting sitting, string go, CancellationToken cancellationToken)
    {
        if (go == "back")
            return await ShowAsync(link, sitting.At(Math.Max(0, sitting.Draft.Step - 1)), cancellationToken);

        if (go.StartsWith("step-", StringComparison.Ordinal) && int.TryParse(go.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
            return await ShowAsync(link, sitting.At(Math.Clamp(wanted - 1, 0, sitting.Draft.Reached)), cancellationToken);

        var questionnaire = BuiltInQuestionnaire.In(link.Assessment.Language);
        var problems = new FieldProblems(questionnaire, PageTexts.For(link.Assessment.Language), sitting.Draft.Fields).All();
        if (sitting.Draft.Step < sitting.Plan.Steps.Length - 1 && sitting.Wrong(problems).IsEmpty)
            return await ShowAsync(link, sitting.At(sitting.Draft.Step + 1), cancellationToken);

        if (problems.IsEmpty)
            return await SubmitAsync(http, link, AnswerSheetParser.Parse(questionnaire, sitting.Draft.Fields).Value!, cancellationToken);

        // What is wrong on this step comes first; at the end, whatever is wrong on an earlier one.
        var wrong = sitting.Wrong(problems).IsEmpty ? sitting.At(problems.Min(problem => sitting.Plan.StepOf(problem.Field))) : sitting;
        var saved = await drafts.SaveAsync(link, wrong.Key, wrong.Draft, cancellationToken);
        var about = await facts.ReadAsync(link, cancellationToken);
        return SurveyPages.Step(StatusCodes.Status400BadRequest, about, wrong, saved, wrong.Wrong(problems));
    }

    private async Task<IResult> SubmitAsync(HttpContext http, OpenLink link, AnswerSheet sheet, CancellationToken cancellationToken)
    {
        switch (await submitter.SubmitAsync(link, sheet, cancellationToken))
        {
            case SubmitOutcome.Accepted:
                cookie.Delete(http.Response, link);
                return new SeeOther($"{link.Path}/thanks");
            case SubmitOutcome.Closed:
                return await pages.ClosedAsync(link, refused: true, cancellationToken);
            default:
                return MessagePages.UnknownLink(http.Request);
        }
    }

    // With a cookie the next step has an address of its own, which going back and reloading can show again. Without one, or where the draft is too
    // large to be kept, the page itself carries everything.
    private async Task<IResult> ShowAsync(OpenLink link, Sitting sitting, CancellationToken cancellationToken)
    {
        var saved = await drafts.SaveAsync(link, sitting.Key, sitting.Draft, cancellationToken);
        if (saved && sitting.KeepsCookie)
            return new SeeOther($"{link.Path}?step={sitting.Draft.Step + 1}");

        return SurveyPages.Step(StatusCodes.Status200OK, await facts.ReadAsync(link, cancellationToken), sitting, saved, []);
    }
}
