using Survey.App;
using Xunit;

namespace Survey.Tests.Architecture;

public sealed class FunctionRulesTests
{
    [Fact]
    public void Violations_ThisApp_None()
    {
        var types = typeof(SurveyOptions).Assembly.GetTypes();

        Assert.True(types.SelectMany(FunctionRules.FunctionMethods).Count() > 20);
        Assert.Empty(FunctionRules.Violations(types));
    }

    [Theory]
    [InlineData(typeof(Planted.RightFunction), null)]
    [InlineData(typeof(Planted.OpenFunction), "not public and sealed")]
    [InlineData(typeof(Planted.StaticFunction), "or static")]
    [InlineData(typeof(Planted.OverloadedFunction), "overloads")]
    [InlineData(typeof(Planted.Misnamed), "not named like its class")]
    [InlineData(typeof(Planted.TwoTriggersFunction), "several")]
    [InlineData(typeof(Planted.QueryFunction), "the parameter limit")]
    [InlineData(typeof(Planted.NumberFunction), "the parameter id")]
    [InlineData(typeof(Planted.PlainAnswerFunction), "returns something else")]
    [InlineData(typeof(Planted.KeyFunction), "asks the host for a key")]
    [InlineData(typeof(Planted.AdministratorFunction), "keeps for itself")]
    [InlineData(typeof(Planted.RuntimesFunction), "keeps for itself")]
    [InlineData(typeof(Planted.NoRouteFunction), "no route")]
    [InlineData(typeof(Planted.QueueFunction), "cannot name a queue")]
    [InlineData(typeof(Planted.ScheduleFunction), "is no schedule")]
    [InlineData(typeof(Planted.StartupFunction), "every start")]
    public void Violations_OneFunction_AreFound(Type type, string? expected)
    {
        var violations = FunctionRules.Violations([type]);

        if (expected is null)
            Assert.Empty(violations);
        else
            Assert.Contains(expected, Assert.Single(violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Violations_TwoMatchOnePath_AreFound() =>
        Assert.Contains("both match", Assert.Single(FunctionRules.Violations([typeof(Planted.RightFunction), typeof(Planted.NewFunction)])), StringComparison.Ordinal);

    [Fact]
    public void Violations_TwoOfOneNameIgnoringCase_AreFound() => Assert.Contains(
        FunctionRules.Violations([typeof(Planted.RightFunction), typeof(Planted.Other.rightFunction)]),
        violation => violation.Contains("names several", StringComparison.Ordinal));

    [Theory]
    [InlineData("a/{id}", "a/new", true)]
    [InlineData("a/{id}", "a/b/c", false)]
    [InlineData("a/{id}/b", "A/c/B", true)]
    [InlineData("a/{id?}", "a", true)]
    [InlineData("{x:maxlength(0)?}", "a", false)]
    [InlineData("{*path}", "a/b", true)]
    [InlineData("a/{file}.pdf", "a/b", false)]
    [InlineData("a/{file}.pdf", "a/b.pdf", true)]
    [InlineData("a/b", "a/c", false)]
    public void Overlaps_TwoRoutes_WhenOnePathMatchesBoth(string first, string second, bool expected)
    {
        Assert.Equal(expected, RoutePath.Parse(first).Overlaps(RoutePath.Parse(second)));
        Assert.Equal(expected, RoutePath.Parse(second).Overlaps(RoutePath.Parse(first)));
    }
}
