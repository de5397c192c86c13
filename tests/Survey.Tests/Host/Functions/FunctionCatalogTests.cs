using Survey.Host;
using Survey.Host.Functions;
using Xunit;

namespace Survey.Tests.Host.Functions;

public sealed class FunctionCatalogTests
{
    private static readonly HostSettings Settings = new() { RoutePrefix = "" };

    [Fact]
    public void Read_RulesKept_GivesFunctionsByName()
    {
        var catalog = FunctionCatalog.Read(typeof(GoodFunctions).GetNestedTypes(), Settings);
        Assert.Equal(
            ["aFunction", "BFunction", "CFunction", "DFunction", "ShowRootFunction"], catalog.Functions.Select(function => function.Name));
    }

    [Fact]
    public void Read_RoutePrefix_StandsBeforeEveryRoute()
    {
        var catalog = FunctionCatalog.Read(typeof(GoodFunctions).GetNestedTypes(), new HostSettings());
        var patterns = catalog.Functions.Select(function => function.Trigger).OfType<RequestTrigger>().Select(trigger => trigger.Pattern.RawText);
        Assert.All(patterns, pattern => Assert.StartsWith("api/", pattern, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(BadFunctions.NotSealedFunction), "public, sealed and not generic")]
    [InlineData(typeof(BadFunctions.GenericFunction<>), "public, sealed and not generic")]
    [InlineData(typeof(BadFunctions.TwoFunction), "One class holds one function")]
    [InlineData(typeof(BadFunctions.OverloadFunction), "'RunAsync' has overloads")]
    [InlineData(typeof(BadFunctions.StaticFunction), "not a public, non-generic instance method")]
    [InlineData(typeof(BadFunctions.HiddenFunction), "not a public, non-generic instance method")]
    [InlineData(typeof(BadFunctions.OtherNameFunction), "The function is named 'SomethingFunction'")]
    [InlineData(typeof(BadFunctions.NoSuffix), "ends in 'Function'")]
    [InlineData(typeof(BadFunctions.NoTriggerFunction), "Exactly one parameter bears a trigger attribute")]
    [InlineData(typeof(BadFunctions.TwoTriggersFunction), "Exactly one parameter bears a trigger attribute")]
    [InlineData(typeof(BadFunctions.PocoFunction), "returns IResult or Task<IResult>, not String")]
    [InlineData(typeof(BadFunctions.ConcreteResultFunction), "returns IResult or Task<IResult>")]
    [InlineData(typeof(BadFunctions.QueueResultFunction), "returns Task, or void")]
    [InlineData(typeof(BadFunctions.AsyncVoidFunction), "returns Task, or void")]
    [InlineData(typeof(BadFunctions.NumberParameterFunction), "The parameter 'id' is a Int32")]
    [InlineData(typeof(BadFunctions.QueryParameterFunction), "is called 'page'")]
    [InlineData(typeof(BadFunctions.QueueExtraFunction), "The parameter 'other' is a String")]
    [InlineData(typeof(BadFunctions.UserLevelFunction), "The level User is reserved")]
    [InlineData(typeof(BadFunctions.AdminRouteFunction), "begins with 'admin' or 'runtime'")]
    [InlineData(typeof(BadFunctions.RuntimeRouteFunction), "begins with 'admin' or 'runtime'")]
    [InlineData(typeof(BadFunctions.BrokenRouteFunction), "cannot be read")]
    [InlineData(typeof(BadFunctions.MethodNameFunction), "An HTTP method consists of letters")]
    [InlineData(typeof(BadFunctions.QueueNameFunction), "cannot name a queue")]
    [InlineData(typeof(BadFunctions.LongQueueNameFunction), "its poison queue could not be named")]
    [InlineData(typeof(BadFunctions.ConnectionFunction), "names a connection")]
    [InlineData(typeof(BadFunctions.WrongTypeFunction), "belongs on a HttpRequest")]
    [InlineData(typeof(BadFunctions.FiveFieldsFunction), "NCRONTAB expression of six fields")]
    [InlineData(typeof(BadFunctions.StartupFunction), "RunOnStartup")]
    [InlineData(typeof(BadFunctions.TwoConstructorsFunction), "one public constructor")]
    public void Read_RuleBroken_SaysWhichClassAndWhy(Type planted, string reason)
    {
        var exception = Assert.Throws<HostStartException>(() => FunctionCatalog.Read([planted], Settings));
        Assert.Contains(exception.Problems, problem => problem.Place == planted.Name && problem.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralRulesBroken_SaysAll()
    {
        var exception = Assert.Throws<HostStartException>(
            () => FunctionCatalog.Read([typeof(BadFunctions.NotSealedFunction), typeof(BadFunctions.FiveFieldsFunction)], Settings));
        Assert.Equal(2, exception.Problems.Length);
    }

    [Fact]
    public void Read_NamesThatDifferByCase_Throws()
    {
        var exception = Assert.Throws<HostStartException>(
            () => FunctionCatalog.Read([typeof(GoodFunctions.aFunction), typeof(BadFunctions.AFunction)], Settings));
        Assert.Contains(exception.Problems, problem => problem.Reason.Contains("2 functions bear this name", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TwoFunctionsOfOneQueue_Throws()
    {
        var exception = Assert.Throws<HostStartException>(
            () => FunctionCatalog.Read([typeof(GoodFunctions.CFunction), typeof(BadFunctions.SameQueueFunction)], Settings));
        Assert.Contains(exception.Problems, problem => problem.Place == "some-queue");
    }

    [Fact]
    public void Read_TwoRoutesThatMatchOnePath_Throws()
    {
        var exception = Assert.Throws<HostStartException>(
            () => FunctionCatalog.Read([typeof(GoodFunctions.aFunction), typeof(BadFunctions.SameRouteFunction)], Settings));
        Assert.Contains("Some path matches both", Assert.Single(exception.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TheApp_KeepsEveryRule() =>
        Assert.NotEmpty(FunctionCatalog.Read(typeof(Survey.App.SurveyAppRegistration).Assembly.GetTypes(), Settings).Functions);
}
