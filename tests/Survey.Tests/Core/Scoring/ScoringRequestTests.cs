using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Scoring;

public sealed class ScoringRequestTests
{
    private static readonly ScoringRequest Valid = People.Request(People.Of(6, "sales"));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Check_MinimumGroup_IsThreeToTen(int minimumGroup, bool isValid) =>
        Assert.Equal(isValid, (Valid with { MinimumGroup = minimumGroup }).Check().IsEmpty);

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Check_TotalInvited_IsNotBelowTheRespondents(int total, bool isValid) =>
        Assert.Equal(isValid, (Valid with { Invited = InvitedNumbers.OfTotal(total) }).Check().IsEmpty);

    [Fact]
    public void Check_EverythingWrong_ReportsAll()
    {
        var byFunction = ImmutableDictionary<RespondentFunction, int>.Empty.Add(RespondentFunction.Sales, -1).Add(RespondentFunction.Other, 20);
        var forecast = ImmutableSortedDictionary<string, double>.Empty.Add("remit", double.NaN).Add("nothing", 5).Add("insight", 100.1).Add("horizon", 0);
        var problems = (Valid with { MinimumGroup = 0, Invited = new(3, byFunction), Forecast = forecast }).Check();

        Assert.Equal(
            ["minimumGroup", "invited.sales", "invited", "invited", "forecast.insight", "forecast.nothing", "forecast.remit"],
            problems.Select(problem => problem.Place));
    }

    [Fact]
    public void Check_NobodyInvitedNobodyAnswered_IsValid() => Assert.Empty((People.Request([]) with { Invited = InvitedNumbers.OfTotal(0) }).Check());

    [Fact]
    public void MinimumGroup_NotSet_IsFive() =>
        Assert.Equal(5, new ScoringRequest { Company = "A", Questionnaire = RandomCompany.English, Sheets = [] }.MinimumGroup);

    [Fact]
    public void Score_InvalidRequest_Throws() => Assert.Throws<ArgumentException>(() => RoleClarityScorer.Score(Valid with { MinimumGroup = 1 }));

    [Fact]
    public void All_FunctionsKnown_IsTheirSum()
    {
        var numbers = new Dictionary<RespondentFunction, int> { [RespondentFunction.Sales] = 4, [RespondentFunction.Other] = 3 };
        Assert.Equal(7, InvitedNumbers.OfFunctions(numbers).All);
        Assert.Null(new InvitedNumbers(null, numbers.ToImmutableDictionary()).All);
        Assert.Equal(9, new InvitedNumbers(9, numbers.ToImmutableDictionary()).All);
    }
}
