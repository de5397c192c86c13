using System.Collections.Immutable;

namespace Survey.App.Collecting;

/// <summary>One screen of the survey.</summary>
/// <param name="Kind">What is asked on it.</param>
/// <param name="Dimension">The dimension that its questions belong to; null for steps that belong to none.</param>
/// <param name="Fields">Names of the fields that it asks for, in order; never empty.</param>
public sealed record SurveyStep(SurveyStepKind Kind, string? Dimension, ImmutableArray<string> Fields)
{
    /// <summary>How long the step takes somebody who reads it, in seconds: about seven for each choice, more where something is to be thought over.</summary>
    public int Seconds => Kind switch
    {
        SurveyStepKind.Function => 10,
        SurveyStepKind.Ownership or SurveyStepKind.Practice => 4 + (7 * Fields.Length),
        SurveyStepKind.WorkTime => 35,
        SurveyStepKind.Closing => 35,
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "No duration is known for this kind of step."),
    };
}

/// <summary>What a step asks.</summary>
public enum SurveyStepKind
{
    /// <summary>Which function the respondent works in.</summary>
    Function,

    /// <summary>Who does the activities of one dimension.</summary>
    Ownership,

    /// <summary>Agreement with the statements of one dimension.</summary>
    Practice,

    /// <summary>How the working week is divided.</summary>
    WorkTime,

    /// <summary>Satisfaction and comment.</summary>
    Closing,
}
