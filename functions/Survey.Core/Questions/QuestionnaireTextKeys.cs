using System.Collections.Immutable;
using Survey.Core.Answers;

namespace Survey.Core.Questions;

/// <summary>Which texts a questionnaire must have, and how long each may be.</summary>
internal static class QuestionnaireTextKeys
{
    private const int LongestText = 300;
    private const int LongestLabel = 40;
    private const int LongestShortActivity = 45;
    private const int LongestShortStatement = 60;

    private static readonly ImmutableArray<string> Questions = ["function", "ownership", "practice", "time", "satisfaction", "comment"];

    /// <summary>Every required key with the most characters its text may have.</summary>
    internal static IEnumerable<KeyValuePair<string, int>> Required(
        ImmutableArray<Dimension> dimensions, ImmutableArray<Activity> activities, ImmutableArray<Statement> statements) =>
        [
            new("title", LongestText),
            .. dimensions.SelectMany(dimension => Pair($"dimension.{dimension.Id}.name", LongestLabel, $"dimension.{dimension.Id}.about", LongestText)),
            .. activities.SelectMany(activity => Pair($"activity.{activity.Id}", LongestText, $"activity.{activity.Id}.short", LongestShortActivity)),
            .. statements.SelectMany(statement =>
                Pair($"statement.{statement.Id}", LongestText, $"statement.{statement.Id}.short", LongestShortStatement)),
            .. AnswerCodes.Owners.Select(code => KeyValuePair.Create($"owner.{code}", LongestLabel)),
            .. AnswerCodes.Functions.Select(code => KeyValuePair.Create($"function.{code}", LongestLabel)),
            .. AnswerCodes.Ratings.Select(code => KeyValuePair.Create($"agreement.{code}", LongestLabel)),
            .. AnswerCodes.Times.SelectMany(code => Pair($"time.{code}", LongestLabel, $"time.{code}.about", LongestText)),
            .. Questions.SelectMany(question => Pair($"question.{question}", LongestText, $"question.{question}.hint", LongestText)),
            .. Pair("satisfaction.lowest", LongestLabel, "satisfaction.highest", LongestLabel),
        ];

    /// <summary>Groups of keys within which no two texts may be alike: the choices of one question, and whatever can be a column's header.</summary>
    internal static IEnumerable<ImmutableArray<string>> Distinct(ImmutableArray<Activity> activities, ImmutableArray<Statement> statements) =>
        [
            [.. AnswerCodes.Owners.Select(code => $"owner.{code}")],
            [.. AnswerCodes.Functions.Select(code => $"function.{code}")],
            [.. AnswerCodes.Ratings.Select(code => $"agreement.{code}")],
            [
                .. activities.Select(activity => $"activity.{activity.Id}"),
                .. statements.Select(statement => $"statement.{statement.Id}"),
                .. AnswerCodes.Times.Select(code => $"time.{code}"),
                "question.function", "question.satisfaction", "question.comment",
            ],
        ];

    private static IEnumerable<KeyValuePair<string, int>> Pair(string first, int firstLongest, string second, int secondLongest) =>
        [new(first, firstLongest), new(second, secondLongest)];
}
