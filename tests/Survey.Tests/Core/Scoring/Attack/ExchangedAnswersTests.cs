using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>The attack on the shipped questionnaire, for companies of up to 12 people and many seeds.</summary>
public sealed class ExchangedAnswersTests
{
    private const int Seeds = 300;
    private const int MixedSeeds = 50;
    private const int Attempts = 3_000;

    [Fact]
    public void Published_PeopleOutsideEveryGroup_EnterNothing()
    {
        var tried = 0;
        foreach (var company in Companies(Seeds))
        {
            foreach (var person in company.PeopleOf(-1))
            {
                tried++;
                Assert.Equal(company.Publish(), company.WithOtherAnswers(person).Publish());
            }
        }

        Assert.InRange(tried, 20, int.MaxValue);
    }

    [Fact]
    public void Published_GroupThatMayAnswerAlike_DeterminesNothing()
    {
        var secrets = 0;
        foreach (var search in Searches(Seeds, mayAnswerAlike: true))
        {
            search.ExchangeSheets();
            secrets += search.Secrets;
            Assert.Empty(search.Left);
        }

        Assert.InRange(secrets, 1_000, int.MaxValue);
    }

    [Fact]
    public void Published_GroupThatMayNotAnswerAlike_LeavesMostOpen()
    {
        var (secrets, left) = (0, 0);
        foreach (var search in Searches(MixedSeeds, mayAnswerAlike: false))
        {
            search.ExchangeSheets();
            search.ExchangeParts();
            search.ExchangeAtRandom(new Random(1), Attempts);
            secrets += search.Secrets;
            left += search.Left.Count;
        }

        // Neither here nor there for the rest: no other table was found, which does not say that there is none.
        Assert.InRange(secrets, 2_000, int.MaxValue);
        Assert.InRange(left, 0, secrets / 10);
    }

    private static IEnumerable<Company> Companies(int seeds) => Enumerable.Range(0, seeds).Select(Company.Random).Where(company => company.Grouping.TooFew is null);

    private static IEnumerable<ExchangeSearch> Searches(int seeds, bool mayAnswerAlike) =>
        from company in Companies(seeds)
        from function in Enum.GetValues<RespondentFunction>()
        let @group = company.Grouping.GroupOf(function)
        where @group >= 0 && !company.Grouping.Shown.Contains(function) && company.PeopleOf(@group).Any(person => company.FunctionOf(person) == function)
        where company.MayAllAnswerAlike(@group) == mayAnswerAlike
        select new ExchangeSearch(company, function);
}
