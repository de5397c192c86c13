using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>
/// The attack on answers: every table of answers of a company is listed with what would be published of it. The answers of some people to an item are
/// known where all tables that publish the same hold the same answers of theirs. The attacker knows how many respondents each function has.
/// </summary>
/// <remarks>
/// Secret are the answers of every hidden function, and of hidden functions together, as long as they are fewer than k people. Who knows one person's
/// answer knows those of the whole function, since people of one function can change places; so functions are enough. One case is no finding: all who
/// answered in a group, at least k people, answered alike, and the figure says so. People outside every group have no such exception.
/// </remarks>
internal sealed class TableAttack
{
    private static readonly ImmutableArray<RespondentFunction> Functions = [.. Enum.GetValues<RespondentFunction>()];

    private readonly SmallSurvey _survey;
    private readonly ImmutableArray<SmallSheet> _sheets;
    private readonly Grouping _grouping;
    private readonly ImmutableArray<AnswerTable> _tables;

    public TableAttack(SmallSurvey survey, string heads, ImmutableArray<SmallSheet> sheets)
    {
        ImmutableArray<int> people = [.. heads.Split(' ').Select(int.Parse)];
        _survey = survey;
        _sheets = sheets;
        _grouping = Grouping.Of(people.AsSpan(), new(survey.MinimumGroup));
        _tables = [.. AnswerTable.All(people, sheets, survey.Questionnaire)];
    }

    /// <summary>The smallest group that is shown, k.</summary>
    public int MinimumGroup => _survey.MinimumGroup;

    /// <summary>Whether the attacker also saw who answered which item; then answers of fewer than k people of a shown function are secrets too.</summary>
    public bool SawWhoAnswered { get; init; }

    /// <summary>What is known under some rules, one line a table and secret.</summary>
    public HashSet<string> Solve(Confidentiality rules) => Solve(table => _survey.Publish(table, rules));

    /// <summary>What is known from something that is published of each table.</summary>
    public HashSet<string> Solve(Func<AnswerTable, string> publish)
    {
        var worlds = _tables.AsParallel().AsOrdered()
            .Select(table => (table, SawWhoAnswered ? publish(table) + table.WhoAnswered() : publish(table)))
            .ToArray();
        return
        [
            .. from people in Subsets().Where(IsHidden)
               from item in Enumerable.Range(0, _sheets[0].Answers).Where(item => MayDiffer(item, people))
               from table in Attacker.Solve(worlds, world => world.Answers(item, people))
               where IsSecret(table, item, people)
               select $"{string.Join('+', people)}, item {item}: {table}",
        ];
    }

    private static IEnumerable<ImmutableArray<RespondentFunction>> Subsets() =>
        Enumerable.Range(1, (1 << Functions.Length) - 1).Select(bits => Functions.RemoveAll(function => (bits >> (int)function & 1) == 0));

    // People of one group, or of none, who are too few to be shown. Shown functions stand alone.
    private bool IsHidden(ImmutableArray<RespondentFunction> people)
    {
        var number = people.Sum(function => _tables[0].People[(int)function].Length);
        return people.All(function => !_tables[0].People[(int)function].IsEmpty)
            && (people.Any(_grouping.Shown.Contains) ? SawWhoAnswered && people.Length == 1 : number < MinimumGroup && people.Select(_grouping.GroupOf).Distinct().Count() == 1);
    }

    // What everybody is assumed to answer is nothing that could be found out.
    private bool MayDiffer(int item, ImmutableArray<RespondentFunction> people) =>
        people.Any(function => _sheets.Select(sheet => sheet.From(function, _survey.Questionnaire).Answer(item)).Distinct().Count() > 1);

    private bool IsSecret(AnswerTable table, int item, ImmutableArray<RespondentFunction> people)
    {
        if (table.Answered(item, people) is var answered && (answered == 0 || answered >= MinimumGroup))
            return false;

        var group = _grouping.GroupOf(people[0]);
        return group < 0 || table.Answered(item, _grouping.Groups[group]) < MinimumGroup || !table.AreOfOneMind(item, _grouping.Groups[group]);
    }
}
