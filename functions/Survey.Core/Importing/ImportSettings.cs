using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>What is known of a file of responses before it is read.</summary>
public sealed record ImportSettings
{
    /// <summary>What was asked.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>Name of the company where the file has no column for it.</summary>
    public required string Company { get; init; }

    /// <summary>What somebody says of the file's columns and answers; null to find it all out.</summary>
    public ResponseMapping? Mapping { get; init; }
}
