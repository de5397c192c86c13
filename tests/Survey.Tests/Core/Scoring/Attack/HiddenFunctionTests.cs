using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>What is published gives nobody's answers away. <see cref="TableAttack"/> says what an attacker does, and what counts as known.</summary>
public sealed class HiddenFunctionTests
{
    [Theory]
    [InlineData("3 3 1 0")] // one left over beside both: excluded
    [InlineData("3 3 1 1")] // two left over: excluded
    [InlineData("0 3 2 1")] // three left over: a group of their own
    [InlineData("4 2 0 0")] // nobody is shown
    [InlineData("2 4 0 0")]
    [InlineData("3 2 1 0")] // sales is shown, the others are a group
    [InlineData("1 0 4 0")]
    [InlineData("0 1 1 3")]
    [InlineData("1 1 1 0")]
    [InlineData("2 0 0 0")] // too few
    [InlineData("1 1 0 0")]
    public void Published_SmallCompany_DeterminesNothing(string heads) =>
        Assert.Empty(new TableAttack(new("remit:sales", "insight", 3), heads, SmallSheet.Few).Solve(new Confidentiality(3)));

    [Theory]
    [InlineData("3 3 1 0")]
    [InlineData("3 2 1 0")]
    [InlineData("2 1 0 0")]
    [InlineData("1 0 2 0")]
    public void Published_EveryRating_DeterminesNothing(string heads) =>
        Assert.Empty(new TableAttack(new("", "insight", 3), heads, SmallSheet.All("12345")).Solve(new Confidentiality(3)));

    [Theory]
    [InlineData("1 0 4 0")] // one person alone is asked the statement
    [InlineData("1 1 1 0")]
    [InlineData("1 1 3 0")]
    [InlineData("2 0 0 3")]
    public void Published_StatementAskedOfFew_DeterminesNothing(string heads) =>
        Assert.Empty(new TableAttack(new("remit:sales", "insight:*", 3), heads, SmallSheet.All("sn-", "15-")).Solve(new Confidentiality(3)));

    [Fact]
    public void Published_QuestionsThatOnlySomeAreAsked_CanGiveAnAnswerAway()
    {
        // The limit that METHOD.md tells of: one of four is asked both statements, and the means of all four and of the first one leave the second.
        var attack = new TableAttack(new("", "remit remit:*", 3), "1 0 3 0", SmallSheet.All("135", "135"));

        Assert.NotEmpty(attack.Solve(new Confidentiality(3)));
    }

    [Fact]
    public void Published_NotSureFromPartOfAGroup_CanGiveAnAnswerAway()
    {
        // The other such limit: "not sure" does not count from other functions, so it can only come from leadership.
        var attack = new TableAttack(new("remit:sales", "insight", 3), "0 0 1 2", SmallSheet.All("snu", "15"));

        Assert.NotEmpty(attack.Solve(new Confidentiality(3)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Published_AnyCompanyOfUpToTwelve_DeterminesNothing(int seed)
    {
        var (attack, company) = RandomAttack.Make(seed);
        var solved = attack.Solve(new Confidentiality(attack.MinimumGroup));

        Assert.True(solved.Count == 0, $"{company}: {solved.FirstOrDefault()}");
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];
}
