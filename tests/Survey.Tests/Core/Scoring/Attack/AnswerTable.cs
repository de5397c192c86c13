using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>Everybody's answers in a company. Within a function people are interchangeable, so each table of sheets stands once, sorted.</summary>
/// <param name="People">The sheets of each function, in the order of <see cref="RespondentFunction"/>.</param>
internal sealed record AnswerTable(ImmutableArray<ImmutableArray<SmallSheet>> People)
{
    /// <summary>Everybody's sheet for the scorer.</summary>
    public ImmutableArray<AnswerSheet> Sheets(Questionnaire questionnaire) =>
        [.. People.SelectMany((sheets, function) => sheets.Select(sheet => sheet.ToSheet((RespondentFunction)function, questionnaire)))];

    /// <summary>The answers of one function to an item, sorted: its distribution.</summary>
    public string Answers(RespondentFunction function, int item) => string.Concat(People[(int)function].Select(sheet => sheet.Letters[item]).Order());

    /// <summary>The answers of several functions to an item, sorted.</summary>
    public string Answers(ImmutableArray<RespondentFunction> functions, int item) =>
        string.Concat(functions.SelectMany(function => Answers(function, item)).Order());

    /// <summary>Every table in which everybody is a respondent.</summary>
    /// <param name="heads">Respondents by function.</param>
    /// <param name="sheets">What anybody may have answered.</param>
    /// <param name="questionnaire">What is asked.</param>
    public static IEnumerable<AnswerTable> All(ImmutableArray<int> heads, ImmutableArray<SmallSheet> sheets, Questionnaire questionnaire)
    {
        IEnumerable<ImmutableArray<ImmutableArray<SmallSheet>>> tables = [[]];
        foreach (var function in Enum.GetValues<RespondentFunction>())
        {
            var kinds = sheets.Select(sheet => sheet.From(function, questionnaire)).Distinct().Where(sheet => IsRespondent(sheet, function, questionnaire));
            var rows = Multisets([.. kinds], heads[(int)function]).ToArray();
            tables = tables.SelectMany(table => rows.Select(row => table.Add(row)));
        }

        return tables.Select(people => new AnswerTable(people));
    }

    private static bool IsRespondent(SmallSheet sheet, RespondentFunction function, Questionnaire questionnaire) =>
        RespondentTable.Of(questionnaire, [sheet.ToSheet(function, questionnaire)]).Count == 1;

    private static IEnumerable<ImmutableArray<SmallSheet>> Multisets(ImmutableArray<SmallSheet> kinds, int size, int first = 0) => size == 0
        ? [[]]
        : Enumerable.Range(first, kinds.Length - first).SelectMany(kind => Multisets(kinds, size - 1, kind).Select(rest => rest.Insert(0, kinds[kind])));
}
