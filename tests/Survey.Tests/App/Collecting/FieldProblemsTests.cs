using System.Collections.Immutable;
using Survey.App.Collecting;
using Survey.App.Pages;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class FieldProblemsTests
{
    [Fact]
    public void All_NothingButAFunction_IsEmpty() => Assert.Empty(Of(("function", "other")));

    [Fact]
    public void All_NoFunction_SaysSo() => Assert.Equal(["function"], Of().Select(problem => problem.Field));

    [Fact]
    public void All_OneTimeEmptyAndTooLittle_SaysBoth()
    {
        var problems = Of(("function", "sales"), ("time_selling", "55"), ("time_marketing", "22"), ("time_other", "17"));

        Assert.Equal(["time_service", FieldProblems.TimeTotal], problems.Select(problem => problem.Field));
        Assert.Equal("Service is empty. Write 0 if you do none.", problems[0].Summary);
        Assert.Equal("The parts add up to 94%, not 100%.", problems[1].Summary);
        Assert.Equal("Divide the last 6%, or leave all four empty.", problems[1].Beside);
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("55%")]
    [InlineData("lots")]
    public void All_TimeThatIsNoWholePercentage_IsNamedOnce(string typed)
    {
        var problems = Of(("function", "sales"), ("time_selling", typed), ("time_marketing", "50"), ("time_service", "25"), ("time_other", "25"));

        Assert.Equal(["time_selling"], problems.Select(problem => problem.Field));
    }

    [Fact]
    public void All_TimesAboveAHundred_SaysHowMuchToTakeAway()
    {
        var problem = Assert.Single(Of(("function", "sales"), ("time_selling", "60"), ("time_marketing", "60"), ("time_service", "0"), ("time_other", "0")));

        Assert.Equal("Take 20% away, or leave all four empty.", problem.Beside);
    }

    [Fact]
    public void All_EverythingWrongAtOnce_NamesEveryField()
    {
        var problems = Of(
            ("function", "boss"), ("negotiate_close", "na"), ("remit_gaps", "6"), ("satisfaction", "11"), ("comment", new string('x', 2_001)), ("time_selling", "x"));

        Assert.Superset(
            new HashSet<string> { "function", "negotiate_close", "remit_gaps", "satisfaction", "comment", "time_selling" },
            problems.Select(problem => problem.Field).ToHashSet());
        Assert.All(problems, problem => Assert.NotEqual("", problem.Beside));
    }

    private static ImmutableArray<FieldProblem> Of(params (string Field, string Value)[] fields) =>
        new FieldProblems(BuiltInQuestionnaire.In("en"), PageTexts.For("en"), fields.ToDictionary(field => field.Field, field => field.Value)).All();
}
