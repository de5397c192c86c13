namespace Survey.App.Collecting;

/// <summary>What the first page of a survey shows.</summary>
public sealed record IntroModel
{
    /// <summary>The survey.</summary>
    public required SurveyFacts Facts { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Whether something was begun with this link that this device cannot open.</summary>
    public bool BegunElsewhere { get; init; }

    /// <summary>The step to go on with, counted from 1; null when nothing was begun on this device.</summary>
    public int? GoOnAt { get; init; }

    /// <summary>Whether answers were withdrawn just now.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>What is wrong with the code that was entered; null when nothing is.</summary>
    public string? CodeProblem { get; init; }

    /// <summary>The code as it was typed.</summary>
    public string? TypedCode { get; init; }
}
