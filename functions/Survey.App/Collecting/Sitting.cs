using System.Collections.Immutable;

namespace Survey.App.Collecting;

/// <summary>One respondent at one device, between two steps.</summary>
/// <param name="Key">The key of their draft.</param>
/// <param name="Draft">What they have answered so far.</param>
/// <param name="Plan">The steps that fit their function.</param>
/// <param name="KeepsCookie">Whether the key came as a cookie, so that the draft can be shown again by address.</param>
internal sealed record Sitting(DraftKey Key, AnswerDraft Draft, SurveyPlan Plan, bool KeepsCookie)
{
    /// <summary>The step that the draft stands at.</summary>
    public SurveyStep Current => Plan.Steps[Draft.Step];

    /// <summary>What is wrong with the step that the draft stands at.</summary>
    public ImmutableArray<FieldProblem> Wrong(ImmutableArray<FieldProblem> problems) =>
        [.. problems.Where(problem => Plan.StepOf(problem.Field) == Draft.Step)];

    /// <summary>The same at another step, which counts as reached.</summary>
    public Sitting At(int step) => this with { Draft = Draft with { Step = step, Reached = Math.Max(step, Draft.Reached) } };
}
