using Survey.App;
using Xunit;

namespace Survey.Tests.Architecture;

public sealed class FunctionRulesTests
{
    [Fact]
    public void Violations_ThisApp_None() => Assert.Empty(FunctionRules.Violations(typeof(SurveyOptions).Assembly.GetTypes()));

    [Fact]
    public void Violations_RulesKept_None() =>
        Assert.Empty(FunctionRules.Violations([typeof(PlantedFunctions.RightFunction), typeof(PlantedFunctions.QueueFunction), typeof(PlantedFunctions.PoisonFunction)]));

    [Theory]
    [InlineData(typeof(PlantedFunctions.KeyFunction), "asks the host for a key")]
    [InlineData(typeof(PlantedFunctions.NoRouteFunction), "states no route")]
    [InlineData(typeof(PlantedFunctions.NoMethodFunction), "states no method")]
    [InlineData(typeof(PlantedFunctions.QueueFunction), "nothing takes note")]
    public void Violations_RuleBroken_IsFound(Type type, string expected) =>
        Assert.Contains(expected, Assert.Single(FunctionRules.Violations([type])), StringComparison.Ordinal);
}
