using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Tests.Core.Scoring.Reference;

namespace Survey.Tests.Core.Scoring;

/// <summary>Respondents for single tests: everything answered, unless a test says otherwise.</summary>
internal static class People
{
    /// <summary>A person who names the home function everywhere and rates 4.</summary>
    public static Dictionary<string, string> In(string function)
    {
        var row = new Dictionary<string, string> { ["function"] = function };
        foreach (var (id, _, home) in Instrument.Activities)
            row[id] = home;

        foreach (var statement in Instrument.Statements)
            row[statement.Id] = "4";

        return row;
    }

    /// <summary>Several such people.</summary>
    public static IEnumerable<Dictionary<string, string>> Of(int count, string function) => Enumerable.Range(0, count).Select(_ => In(function));

    /// <summary>The same person with one answer changed; null takes it away.</summary>
    public static Dictionary<string, string> With(this Dictionary<string, string> row, string field, string? answer)
    {
        row = new(row);
        row.Remove(field);
        if (answer is not null)
            row[field] = answer;

        return row;
    }

    /// <summary>Every person with one answer changed.</summary>
    public static IEnumerable<Dictionary<string, string>> With(this IEnumerable<Dictionary<string, string>> rows, string field, string? answer) =>
        rows.Select(row => row.With(field, answer));

    public static ScoringRequest Request(IEnumerable<Dictionary<string, string>> rows, int minimumGroup = 5) => new()
    {
        Company = "Aster Tools",
        Questionnaire = RandomCompany.English,
        Sheets = RandomCompany.Sheets(rows),
        MinimumGroup = minimumGroup,
    };

    public static Scorecard Score(IEnumerable<Dictionary<string, string>> rows, int minimumGroup = 5) => RoleClarityScorer.Score(Request(rows, minimumGroup));

    public static ActivityScore Activity(this Scorecard scorecard, string id) => scorecard.Activities.Single(activity => activity.Id == id);

    public static StatementScore Statement(this Scorecard scorecard, string id) => scorecard.Statements.Single(statement => statement.Id == id);

    public static DimensionScore Dimension(this Scorecard scorecard, string id) => scorecard.Dimensions.Single(dimension => dimension.Id == id);

    public static ImmutableArray<RespondentFunction> Shown(this Scorecard scorecard) => [.. scorecard.Functions.Select(function => function.Id)];
}
