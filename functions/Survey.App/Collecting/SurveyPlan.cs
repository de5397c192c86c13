using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>The steps of a survey in order: the function, who does what, how it is lived, the working week, the end.</summary>
public sealed class SurveyPlan
{
    private SurveyPlan(ImmutableArray<SurveyStep> steps) => Steps = steps;

    /// <summary>The steps; at least three.</summary>
    public ImmutableArray<SurveyStep> Steps { get; }

    /// <summary>The steps for somebody of this function: statements that are asked of sales and marketing only are left out for others.</summary>
    /// <param name="questionnaire">The instrument.</param>
    /// <param name="function">Code of the respondent's function; anything else, null too, asks everything.</param>
    public static SurveyPlan For(Questionnaire questionnaire, string? function)
    {
        var outside = function == AnswerCodes.CodeOf(RespondentFunction.Leadership) || function == AnswerCodes.CodeOf(RespondentFunction.Other);
        var statements = questionnaire.Statements.Where(statement => !outside || !statement.SalesAndMarketingOnly).ToLookup(item => item.Dimension, item => item.Id);
        var activities = questionnaire.Activities.ToLookup(item => item.Dimension, item => item.Id);
        return new(
        [
            new(SurveyStepKind.Function, null, [AnswerCodes.FunctionField]),
            .. Grouped(SurveyStepKind.Ownership, questionnaire, activities),
            .. Grouped(SurveyStepKind.Practice, questionnaire, statements),
            new(SurveyStepKind.WorkTime, null, AnswerCodes.TimeFields),
            new(SurveyStepKind.Closing, null, [AnswerCodes.SatisfactionField, AnswerCodes.CommentField]),
        ]);
    }

    /// <summary>Whole minutes that are left from a step on, that step included; at least 1.</summary>
    /// <param name="step">Index of the step.</param>
    public int MinutesLeft(int step) => Math.Max(1, (int)Math.Round(Steps.Skip(step).Sum(each => each.Seconds) / 60.0, MidpointRounding.AwayFromZero));

    /// <summary>Index of the step that asks for a field, or −1 when none does. The sum of the times belongs to the step of the times.</summary>
    public int StepOf(string field)
    {
        var asked = field == FieldProblems.TimeTotal ? AnswerCodes.TimeFields[0] : field;
        return Steps.Select(step => step.Fields.Contains(asked)).ToImmutableArray().IndexOf(true);
    }

    private static IEnumerable<SurveyStep> Grouped(SurveyStepKind kind, Questionnaire questionnaire, ILookup<string, string> items) =>
        from dimension in questionnaire.Dimensions
        where items.Contains(dimension.Id)
        select new SurveyStep(kind, dimension.Id, [.. items[dimension.Id]]);
}
