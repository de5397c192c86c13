using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring;

/// <summary>
/// Plays the attacker who has everything that is published and knows in which function each person works. On a questionnaire of two items every
/// answer table of a company is listed, the tables are put together by what would be published of each, and a hidden function's answers are
/// determined where all tables alike agree on them. One thing no rule can hide, and it is allowed: when everybody in a group who answered, at least k
/// people, answered alike, the figure says so.
/// </summary>
public sealed class ConfidentialityTests
{
    private const int K = 3;
    private const string Activity = "owner";
    private const string Statement = "expected";

    private static readonly Questionnaire AskedOfAll = MakeTiny(isRestricted: false);
    private static readonly Questionnaire AskedOfSome = MakeTiny(isRestricted: true);
    private static readonly string[] Functions = ["sales", "marketing", "leadership", "other"];

    // Sheets that make a respondent; where the statement is a missing answer, the activity must be answered.
    private static readonly ImmutableArray<Answers> Full =
        [new("sales", "5"), new("sales", "1"), new("sales", null), new("nobody", "5"), new("nobody", "1"), new("nobody", null), new(null, "5"), new(null, "1")];

    private static readonly ImmutableArray<Answers> Fewer = [new("sales", "5"), new("sales", null), new("nobody", null), new("nobody", "1"), new(null, "5")];
    private static readonly ImmutableArray<Answers> Limited = [new("sales", null), new("nobody", null)];

    [Theory]
    [InlineData("3 3 1 0")] // one left over beside both: excluded
    [InlineData("3 3 1 1")] // two left over: excluded
    [InlineData("4 2 0 0")] // nobody is shown
    [InlineData("3 2 1 0")] // k left over: a group of their own
    [InlineData("3 1 1 1")]
    [InlineData("1 0 4 0")]
    [InlineData("1 1 1 0")]
    [InlineData("2 0 0 0")] // too few
    [InlineData("1 1 0 0")]
    public void Published_SmallCompany_DeterminesNothing(string people) => Assert.Equal(0, DeterminedTables(AskedOfAll, people, new(K)));

    [Theory]
    [InlineData("1 0 4 0")] // one person alone is asked
    [InlineData("1 1 1 0")]
    [InlineData("1 1 3 0")]
    [InlineData("2 0 0 3")]
    public void Published_StatementAskedOfFew_DeterminesNothing(string people) => Assert.Equal(0, DeterminedTables(AskedOfSome, people, new(K)));

    [Fact]
    public void Published_WithoutHidingSmallFunctions_IsSolved() =>
        Assert.NotEqual(0, DeterminedTables(AskedOfAll, "4 2 0 0", new(K) { HidesSmallFunctions = false }));

    [Fact]
    public void Published_WithoutExcludingSmallRest_IsSolved() =>
        Assert.NotEqual(0, DeterminedTables(AskedOfAll, "3 3 1 0", new(K) { ExcludesSmallRest = false }));

    [Fact]
    public void Published_WithoutMergingSmallRest_IsSolved() =>
        Assert.NotEqual(0, DeterminedTables(AskedOfAll, "4 2 0 0", new(K) { MergesSmallRest = false }));

    [Fact]
    public void Published_WithoutHidingSmallFigures_IsSolved() =>
        Assert.NotEqual(0, DeterminedTables(AskedOfSome, "1 0 4 0", new(K) { HidesSmallFigures = false }));

    [Fact]
    public void Published_WithoutHidingSmallCompanies_IsSolved() =>
        Assert.NotEqual(0, DeterminedTables(AskedOfAll, "2 0 0 0", new(K) { HidesSmallCompanies = false }));

    /// <summary>
    /// Number of tables in which some hidden function's answers to an item follow from what is published, though its group was not of one mind.
    /// </summary>
    private static int DeterminedTables(Questionnaire questionnaire, string heads, Confidentiality rules)
    {
        int[] people = [.. heads.Split(' ').Select(int.Parse)];
        var isRestricted = questionnaire.Statements[0].SalesAndMarketingOnly;
        var alike = Tables(people, isRestricted).GroupBy(table => Publish(questionnaire, table, rules));
        return alike.Sum(group =>
        {
            var same = group.ToArray();
            var determined = Secrets(people, isRestricted).Where(secret => IsDetermined(secret, same)).ToArray();
            return same.Count(table => determined.Any(secret => !IsOfOneMind(secret, table, people)));
        });
    }

    private static IEnumerable<Secret> Secrets(int[] people, bool isRestricted) =>
        from function in Enumerable.Range(0, Functions.Length)
        where people[function] is > 0 and < K
        from item in new[] { Activity, Statement }
        where item == Activity || !isRestricted || function < 2
        select new Secret(function, item);

    // That nobody of a function answered is no answer of anybody's.
    private static bool IsDetermined(Secret secret, Answers[][][] tables) =>
        tables[0][secret.Function].Any(sheet => sheet.To(secret.Item) != Answers.None)
        && tables.Select(table => Show(table[secret.Function], secret.Item)).Distinct().Count() == 1;

    // People in no group must stay hidden even when they agree: nothing of theirs is published.
    private static bool IsOfOneMind(Secret secret, Answers[][] table, int[] people)
    {
        var grouping = Grouping.Of(people, new Confidentiality(K));
        var group = grouping.GroupOf((RespondentFunction)secret.Function);
        if (group < 0)
            return false;

        var answers = grouping.Groups[group]
            .SelectMany(function => table[(int)function])
            .Select(sheet => sheet.To(secret.Item))
            .Where(answer => answer != Answers.None)
            .ToArray();
        return answers.Length >= K && answers.Distinct().Count() == 1;
    }

    private static string Show(Answers[] sheets, string item) => string.Join(",", sheets.Select(sheet => sheet.To(item)).Order());

    private static string Publish(Questionnaire questionnaire, Answers[][] table, Confidentiality rules)
    {
        var rows = table.SelectMany((sheets, function) => sheets.Select(sheet => sheet.Row(Functions[function])));
        var request = new ScoringRequest { Company = "Tiny", Questionnaire = questionnaire, MinimumGroup = K, Sheets = RandomCompany.Sheets(questionnaire, rows) };
        return ScorecardJson.Write(RoleClarityScorer.ScoreAll(request, rules).Scorecard.Published());
    }

    // Every table once: within a function people are interchangeable.
    private static IEnumerable<Answers[][]> Tables(int[] people, bool isRestricted)
    {
        IEnumerable<Answers[][]> tables = [[]];
        for (var function = 0; function < people.Length; function++)
        {
            var rows = Multisets(!isRestricted ? Fewer : function < 2 ? Full : Limited, people[function]).ToArray();
            tables = tables.SelectMany(table => rows.Select(row => (Answers[][])[.. table, row]));
        }

        return tables;
    }

    private static IEnumerable<Answers[]> Multisets(ImmutableArray<Answers> kinds, int size, int first = 0) => size == 0
        ? [[]]
        : Enumerable.Range(first, kinds.Length - first).SelectMany(kind => Multisets(kinds, size - 1, kind).Select(rest => (Answers[])[kinds[kind], .. rest]));

    private static Questionnaire MakeTiny(bool isRestricted) => new(
        new("tiny", 1),
        [new("remit"), new("insight")],
        [new(Activity, "remit", RespondentFunction.Sales)],
        [new(Statement, "insight", Reversed: false, SalesAndMarketingOnly: isRestricted)],
        BuiltInQuestionnaire.In("en").Texts);

    private sealed record Secret(int Function, string Item);

    private sealed record Answers(string? Owner, string? Rating)
    {
        public const string None = "-";

        public string To(string item) => (item == Activity ? Owner : Rating) ?? None;

        public Dictionary<string, string> Row(string function)
        {
            var row = new Dictionary<string, string> { [AnswerCodes.FunctionField] = function };
            if (Owner is not null)
                row[Activity] = Owner;

            if (Rating is not null)
                row[Statement] = Rating;

            return row;
        }
    }
}
