using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>One company's answers and what is known beside them.</summary>
public sealed record ScoringRequest
{
    /// <summary>The smallest k that may be set.</summary>
    public const int LowestMinimumGroup = 3;

    /// <summary>The largest k that may be set.</summary>
    public const int HighestMinimumGroup = 10;

    /// <summary>k unless it is set.</summary>
    public const int DefaultMinimumGroup = 5;

    /// <summary>The company's name; enters no figure.</summary>
    public required string Company { get; init; }

    /// <summary>The instrument that was answered.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>Everybody's answers, in any order; empty sheets do no harm.</summary>
    public required ImmutableArray<AnswerSheet> Sheets { get; init; }

    /// <summary>The smallest group that is shown, k, 3 to 10.</summary>
    public int MinimumGroup { get; init; } = DefaultMinimumGroup;

    /// <summary>How many were invited; null when unknown.</summary>
    public InvitedNumbers? Invited { get; init; }

    /// <summary>The scores that the leader expects, 0 to 100, by dimension id; null without a forecast.</summary>
    public ImmutableSortedDictionary<string, double>? Forecast { get; init; }

    /// <summary>Statistics of an earlier wave of the same company; null without one. A wave of another instrument version gives no trend.</summary>
    public WaveSummary? Earlier { get; init; }

    /// <summary>Everything that keeps the request from being scored; empty when nothing does.</summary>
    public ImmutableArray<Problem> Check() => Check(RespondentTable.Of(Questionnaire, Sheets).Count);

    /// <summary>The same for a known number of respondents.</summary>
    internal ImmutableArray<Problem> Check(int respondents) =>
        [.. CheckMinimumGroup(), .. Invited?.Check(respondents) ?? [], .. Forecast?.SelectMany(CheckForecast) ?? []];

    private IEnumerable<Problem> CheckMinimumGroup()
    {
        if (MinimumGroup is < LowestMinimumGroup or > HighestMinimumGroup)
            yield return new("minimumGroup", $"{MinimumGroup}", "The smallest group that is shown must be from 3 to 10 people.");
    }

    private IEnumerable<Problem> CheckForecast(KeyValuePair<string, double> expected)
    {
        if (Questionnaire.IndexOfDimension(expected.Key) < 0)
            yield return new($"forecast.{expected.Key}", null, "The questionnaire has no such dimension.");
        else if (!(expected.Value is >= 0 and <= 100))
            yield return new($"forecast.{expected.Key}", FormattableString.Invariant($"{expected.Value}"), "An expected score must be from 0 to 100.");
    }
}
