using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Tests.Core.Scoring.Reference;
using Xunit;

namespace Survey.Tests.Core.Scoring;

/// <summary>
/// The attacker on the real questionnaire, for companies of up to 12 people and many seeds: for every person of a hidden function and every item
/// there is another table of answers that publishes exactly the same, in which that person answered otherwise. Statements that only sales and
/// marketing are asked stand apart in <see cref="ConfidentialityTests"/>.
/// </summary>
public sealed class HiddenPeopleTests
{
    private const int Seeds = 60;
    private const int K = 4;

    private static readonly string[] Items =
        [.. Instrument.Activities.Select(activity => activity.Id), .. Instrument.Statements.Where(statement => !statement.Restricted).Select(statement => statement.Id)];

    [Fact]
    public void Published_EveryHiddenAnswer_HasAnAlternative()
    {
        var hidden = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var rows = Company(seed);
            var published = Publish(rows, new(K));
            foreach (var person in HiddenPeople(rows))
            {
                hidden++;
                Assert.True(IsOpen(rows, person, published, new(K)), $"Seed {seed}: the answers of person {person} are determined.");
            }
        }

        Assert.True(hidden > Seeds, "Too few hidden people to prove anything.");
    }

    [Fact]
    public void Published_WithoutExcludingSmallRest_IsSolved() => AssertSolved(new(K) { ExcludesSmallRest = false });

    [Fact]
    public void Published_WithoutMergingSmallRest_IsSolved() => AssertSolved(new(K) { MergesSmallRest = false });

    [Fact]
    public void Published_WithoutHidingSmallFunctions_IsSolved() => AssertSolved(new(K) { HidesSmallFunctions = false });

    private static void AssertSolved(Confidentiality rules) => Assert.Contains(
        Enumerable.Range(0, Seeds).Select(Company),
        rows => HiddenPeople(rows).Any(person => !IsOpen(rows, person, Publish(rows, rules), rules)));

    // Either the sheet may be any other, since it enters nothing; or two people may have changed places, since only their group is seen.
    private static bool IsOpen(Dictionary<string, string>[] rows, int person, string published, Confidentiality rules)
    {
        var open = new HashSet<string>();
        var alternatives = Enumerable.Range(0, rows.Length).Where(other => other != person).Select(other => Swapped(rows, person, other)).Append(Replaced(rows, person));
        foreach (var alternative in alternatives.Where(alternative => Publish(alternative, rules) == published))
            open.UnionWith(Items.Where(item => alternative[person].GetValueOrDefault(item) != rows[person].GetValueOrDefault(item)));

        return Items.All(item => open.Contains(item) || IsOfOneMind(rows, person, item));
    }

    // When everybody in a group of at least k answers alike, no rule can hide it.
    private static bool IsOfOneMind(Dictionary<string, string>[] rows, int person, string item)
    {
        var grouping = Grouping(rows);
        var group = grouping.GroupOf(FunctionOf(rows[person]));
        return group >= 0 && rows.Where(row => grouping.GroupOf(FunctionOf(row)) == group).Select(row => row.GetValueOrDefault(item)).Distinct().Count() == 1;
    }

    private static IEnumerable<int> HiddenPeople(Dictionary<string, string>[] rows) =>
        Enumerable.Range(0, rows.Length).Where(person => !Grouping(rows).Shown.Contains(FunctionOf(rows[person])));

    private static Grouping Grouping(Dictionary<string, string>[] rows)
    {
        var counts = new int[4];
        foreach (var row in rows)
            counts[(int)FunctionOf(row)]++;

        return Survey.Core.Scoring.Grouping.Of(counts, new(K));
    }

    private static RespondentFunction FunctionOf(Dictionary<string, string> row) => Enum.Parse<RespondentFunction>(row["function"], ignoreCase: true);

    private static Dictionary<string, string>[] Swapped(Dictionary<string, string>[] rows, int one, int other)
    {
        var changed = rows.ToArray();
        changed[one] = rows[other].With("function", rows[one]["function"]);
        changed[other] = rows[one].With("function", rows[other]["function"]);
        return changed;
    }

    private static Dictionary<string, string>[] Replaced(Dictionary<string, string>[] rows, int person)
    {
        var changed = rows.ToArray();
        changed[person] = Items.Aggregate(
            rows[person],
            (row, item) => row.With(item, RandomCompany.English.IndexOfActivity(item) >= 0 ? row.GetValueOrDefault(item) == "both" ? "nobody" : "both" : row.GetValueOrDefault(item) == "2" ? "4" : "2"));
        return changed;
    }

    private static string Publish(Dictionary<string, string>[] rows, Confidentiality rules) =>
        ScorecardJson.Write(RoleClarityScorer.ScoreAll(People.Request(rows, K), rules).Scorecard.Published());

    // Everybody is a respondent; nobody is unsure, which counts from some functions only.
    private static Dictionary<string, string>[] Company(int seed)
    {
        var random = new Random(seed);
        var rows = new Dictionary<string, string>[random.Next(2, 13)];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new() { ["function"] = random.Next(10) switch { < 5 => "sales", < 8 => "marketing", 8 => "leadership", _ => "other" } };
            foreach (var item in Items.Where(_ => random.Next(12) > 0))
                rows[i][item] = RandomCompany.English.IndexOfActivity(item) >= 0 ? Instrument.Owners[random.Next(5)] : $"{random.Next(1, 6)}";
        }

        return rows;
    }
}
