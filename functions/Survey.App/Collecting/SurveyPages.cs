using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Survey.App.Assessments;
using Survey.App.Pages;

namespace Survey.App.Collecting;

/// <summary>Shows the pages of a survey. Showing changes nothing: mail scanners open links, too.</summary>
public sealed class SurveyPages(SurveyFactsReader facts, RespondentDrafts drafts, SurveySittings sittings, TimeProvider time)
{
    /// <summary>The page behind a personal link: the step that the address names, if it was begun on this device; else the introduction.</summary>
    public async Task<IResult> OpenAsync(HttpRequest request, OpenLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(link);
        if (!link.TakesAnswers(time.GetUtcNow()))
            return await ClosedAsync(link, refused: false, cancellationToken);

        var about = await facts.ReadAsync(link, cancellationToken);
        var sitting = await sittings.FindAsync(request, link, cancellationToken);
        var step = int.TryParse(request.Query["step"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;
        if (step >= 0 && sitting is not null)
            return Step(StatusCodes.Status200OK, about, sitting.At(Math.Min(step, sitting.Draft.Reached)), saved: true, []);

        // The first step needs no draft: somebody whose browser keeps no cookie begins here, and the form carries on by itself.
        if (step == 0)
            return First(about);

        var begun = sitting is null && await drafts.ExistsAsync(link, cancellationToken);
        return Introduction(StatusCodes.Status200OK, Intro(about) with
        {
            BegunElsewhere = begun,
            GoOnAt = sitting?.Draft.Step + 1,
            Withdrawn = !about.Answered && request.Query["done"] == "withdrawn",
        });
    }

    /// <summary>The introduction again, since a code did not open anything.</summary>
    public async Task<IResult> CodeRefusedAsync(OpenLink link, string typed, CodeOutcome outcome, CancellationToken cancellationToken)
    {
        var about = await facts.ReadAsync(link, cancellationToken);
        var paused = outcome == CodeOutcome.Paused;
        return Introduction(paused ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest, Intro(about) with
        {
            BegunElsewhere = await drafts.ExistsAsync(link, cancellationToken),
            CodeProblem = about.Texts[paused ? "resume.paused" : "resume.wrong"],
            TypedCode = typed,
        });
    }

    /// <summary>The page of a closed survey: 409 for what was sent too late, 200 for who looks in.</summary>
    public async Task<IResult> ClosedAsync(OpenLink link, bool refused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var about = await facts.ReadAsync(link, cancellationToken);
        var status = refused ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return new PageResult<ClosedPage>(status, new ClosedModel(about, refused, link.Assessment.State == AssessmentState.TooFew));
    }

    internal static IResult Step(int status, SurveyFacts about, Sitting sitting, bool saved, ImmutableArray<FieldProblem> problems) =>
        new PageResult<StepPage>(status, new StepModel
        {
            Facts = about,
            Plan = sitting.Plan,
            Step = sitting.Draft.Step,
            Reached = sitting.Draft.Reached,
            Fields = sitting.Draft.Fields,
            Problems = problems,
            Code = saved && ResumeCode.TryParse(sitting.Draft.Code, out var code) ? code.ToString() : null,
            CarriedKey = sitting.KeepsCookie ? null : sitting.Key.ToString(),
            Saved = saved,
        });

    private static PageResult<StepPage> First(SurveyFacts about) => new(StatusCodes.Status200OK, new StepModel
    {
        Facts = about,
        Plan = SurveyPlan.For(about.Questionnaire, null),
        Step = 0,
        Reached = 0,
        Fields = ImmutableSortedDictionary<string, string>.Empty,
    });

    private static IntroModel Intro(SurveyFacts about) => new() { Facts = about, Minutes = SurveyPlan.For(about.Questionnaire, null).MinutesLeft(0) };

    private static PageResult<IntroPage> Introduction(int status, IntroModel model) => new(status, model);
}
