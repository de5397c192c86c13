using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>Everybody's answers in a company. Within a function people are interchangeable, so each table stands once.</summary>
/// <param name="People">The sheets of each function, in the order of <see cref="RespondentFunction"/>.</param>
internal sealed record AnswerTable(ImmutableArray<ImmutableArray<SmallSheet>> People)
{
    /// <summary>Everybody's sheet for the scorer.</summary>
    public ImmutableArray<AnswerSheet> Sheets(Questionnaire questionnaire) =>
        [.. People.SelectMany((sheets, function) => sheets.Select(sheet => sheet.ToSheet((RespondentFunction)function, questionnaire)))];

    /// <summary>What some functions' people answered to an item, sorted: their distribution.</summary>
    public string Answers(int item, params ImmutableArray<RespondentFunction> functions) =>
        string.Join(',', functions.SelectMany(function => People[(int)function]).Select(sheet => sheet.Answer(item)).Order());

    /// <summary>How many of some functions' people answered an item.</summary>
    public int Answered(int item, params ImmutableArray<RespondentFunction> functions) => Given(item, functions).Count();

    /// <summary>Whether all of some functions' people who answered an item answered alike.</summary>
    public bool AreOfOneMind(int item, params ImmutableArray<RespondentFunction> functions) => Given(item, functions).Distinct().Count() == 1;

    /// <summary>Who answered which items, but not what: what colleagues may have seen.</summary>
    public string WhoAnswered() => string.Join('|', People.Select(sheets => string.Join(',', sheets.Select(Mask).Order())));

    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", People.Select(sheets => string.Join(',', sheets.Select(sheet => $"{sheet.Letters}{sheet.Selling}{sheet.Satisfaction}"))));

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
            tables = tables.SelectMany(table => rows.Select(table.Add));
        }

        return tables.Select(people => new AnswerTable(people));
    }

    private IEnumerable<string> Given(int item, ImmutableArray<RespondentFunction> functions) =>
        functions.SelectMany(function => People[(int)function]).Select(sheet => sheet.Answer(item)).Where(answer => answer != SmallSheet.None);

    private static bool IsRespondent(SmallSheet sheet, RespondentFunction function, Questionnaire questionnaire) =>
        RespondentTable.Of(questionnaire, [sheet.ToSheet(function, questionnaire)]).Count == 1;

    private static IEnumerable<ImmutableArray<SmallSheet>> Multisets(ImmutableArray<SmallSheet> kinds, int size, int first = 0) => size == 0
        ? [[]]
        : Enumerable.Range(first, kinds.Length - first).SelectMany(kind => Multisets(kinds, size - 1, kind).Select(rest => rest.Insert(0, kinds[kind])));

    private static string Mask(SmallSheet sheet) => string.Concat(Enumerable.Range(0, sheet.Answers).Select(item => sheet.Answer(item) == SmallSheet.None ? '0' : '1'));
}
