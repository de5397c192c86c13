using System.Collections.Immutable;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>Every rule is needed: with it lifted, and all others in force, the same attack learns what it did not learn before.</summary>
public sealed class LiftedRuleTests
{
    private const int K = 3;

    private static readonly Confidentiality Rules = new(K);
    private static readonly SmallSurvey AskedOfAll = new("remit:sales", "insight", K);
    private static readonly SmallSurvey AskedOfSome = new("remit:sales", "insight:*", K);

    private static readonly ImmutableArray<SmallSheet> WithContext =
        [new("s5"), new("s5", Selling: 20), new("s5", Selling: 70), new("s5", Satisfaction: 2), new("s5", Satisfaction: 9)];

    public static TheoryData<string> Names => [.. Enum.GetNames<ProtectiveRule>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Published_WithoutRule_IsSolved(string name)
    {
        var rule = Enum.Parse<ProtectiveRule>(name);
        var attack = AttackOn(rule);

        Assert.NotEmpty(attack(Rules with { Lifted = rule }).Except(attack(Rules)));
    }

    [Fact]
    public void Published_BelowKRespondents_IsSolved()
    {
        // A result for two people is one with k = 2.
        var attack = new TableAttack(AskedOfAll, "1 1 0 0", SmallSheet.All("sn-", "15-"));

        Assert.Empty(attack.Solve(Rules));
        Assert.NotEmpty(attack.Solve(new Confidentiality(2)));
    }

    [Fact]
    public void Published_WithoutRounding_IsSolved()
    {
        // Two of six are asked the second statement: it is hidden, but its part in the mean is not. Whole points cover some of it.
        var survey = new SmallSurvey("", "remit remit:*", K);
        var attack = new TableAttack(survey, "2 0 4 0", SmallSheet.All("24", "135"));

        Assert.NotEmpty(attack.Solve(table => survey.PublishExactly(table, Rules)).Except(attack.Solve(Rules)));
    }

    [Fact]
    public void Published_TwoResultsOfNearlyTheSamePeople_AreSolved()
    {
        // The second result is made after one person more has answered; people of leadership cannot be told apart in either.
        var attack = new TableAttack(AskedOfAll, "2 0 2 0", SmallSheet.All("sn", "15"));

        Assert.Empty(attack.Solve(Rules));
        Assert.NotEmpty(attack.Solve(table => AskedOfAll.Publish(table, Rules) + AskedOfAll.Publish(WithoutLast(table), Rules)));
    }

    private static Func<Confidentiality, HashSet<string>> AttackOn(ProtectiveRule rule) => rule switch
    {
        ProtectiveRule.HideSmallFunctions or ProtectiveRule.MergeSmallRest => new TableAttack(AskedOfAll, "4 2 0 0", SmallSheet.Few).Solve,
        ProtectiveRule.ExcludeSmallRest => new TableAttack(AskedOfAll, "3 3 1 0", [new("s5"), new("n1"), new("-5"), new("s-")]).Solve,
        ProtectiveRule.HideSmallItems => new TableAttack(AskedOfSome, "1 0 4 0", SmallSheet.All("sn-", "15-")).Solve,
        ProtectiveRule.LeaveOutSmallGroups => new TableAttack(AskedOfSome, "3 1 2 0", SmallSheet.All("sn", "15-")).Solve,
        ProtectiveRule.HideSmallSides => new TableAttack(AskedOfAll, "3 3 0 0", SmallSheet.Few) { SawWhoAnswered = true }.Solve,
        ProtectiveRule.HideSmallContext => new TableAttack(AskedOfAll, "3 3 0 0", WithContext) { SawWhoAnswered = true }.Solve,
        ProtectiveRule.HideFewComments => new CommentAttack(writers: 2).Solve,
        ProtectiveRule.SortComments => new CommentAttack(writers: 3).Solve,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No attack on this rule."),
    };

    private static AnswerTable WithoutLast(AnswerTable table) => table with { People = table.People.SetItem(0, table.People[0].RemoveAt(table.People[0].Length - 1)) };
}
