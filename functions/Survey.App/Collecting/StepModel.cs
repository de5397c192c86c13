using System.Collections.Immutable;

namespace Survey.App.Collecting;

/// <summary>What one step of the survey shows.</summary>
public sealed record StepModel
{
    /// <summary>The survey.</summary>
    public required SurveyFacts Facts { get; init; }

    /// <summary>All its steps.</summary>
    public required SurveyPlan Plan { get; init; }

    /// <summary>Index of the step shown.</summary>
    public required int Step { get; init; }

    /// <summary>Index of the furthest step that was opened.</summary>
    public required int Reached { get; init; }

    /// <summary>What stands in each field so far, by field name; fields without anything are absent.</summary>
    public required ImmutableSortedDictionary<string, string> Fields { get; init; }

    /// <summary>What is to be put right on this step; empty when nothing is.</summary>
    public ImmutableArray<FieldProblem> Problems { get; init; } = [];

    /// <summary>The resume code as it is shown; null while nothing is saved.</summary>
    public string? Code { get; init; }

    /// <summary>The draft's key, for a form that must carry it since the browser keeps no cookie; null where the cookie does.</summary>
    public string? CarriedKey { get; init; }

    /// <summary>Whether everything shown is saved.</summary>
    public bool Saved { get; init; }

    /// <summary>The step shown.</summary>
    public SurveyStep Current => Plan.Steps[Step];

    /// <summary>Whether it is the last one.</summary>
    public bool IsLast => Step == Plan.Steps.Length - 1;

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string Value(string field) => Fields.GetValueOrDefault(field, "");

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public FieldProblem? Problem(string field) => Problems.FirstOrDefault(problem => problem.Field == field);
}
