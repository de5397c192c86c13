using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace Survey.Tests.Host.Functions;

#pragma warning disable CA1034, CA1052, CA1822, CA1852, CA1515, IDE0051, IDE0060 // Each class breaks one rule on purpose.

/// <summary>Planted violations, one a class.</summary>
public static class BadFunctions
{
    public class NotSealedFunction
    {
        [Function(nameof(NotSealedFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public sealed class GenericFunction<T>
    {
        [Function("GenericFunction`1")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "generic")] HttpRequest request) => Results.Ok(typeof(T).Name);
    }

    public sealed class TwoFunction
    {
        [Function(nameof(TwoFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();

        [Function("SecondFunction")]
        public IResult RunSecond([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public sealed class OverloadFunction
    {
        [Function(nameof(OverloadFunction))]
        public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => RunAsync();

        private static Task<IResult> RunAsync() => Task.FromResult(Results.Ok());
    }

    public sealed class StaticFunction
    {
        [Function(nameof(StaticFunction))]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public sealed class HiddenFunction
    {
        [Function(nameof(HiddenFunction))]
        internal IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public sealed class OtherNameFunction
    {
        [Function("SomethingFunction")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public sealed class NoSuffix
    {
        [Function(nameof(NoSuffix))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();
    }

    public sealed class NoTriggerFunction
    {
        [Function(nameof(NoTriggerFunction))]
        public IResult Run(HttpRequest request) => Results.Ok();
    }

    public sealed class TwoTriggersFunction
    {
        [Function(nameof(TwoTriggersFunction))]
        public Task RunAsync([QueueTrigger("some-queue")] string message, [TimerTrigger("0 * * * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class PocoFunction
    {
        [Function(nameof(PocoFunction))]
        public string Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => "lost";
    }

    public sealed class ConcreteResultFunction
    {
        [Function(nameof(ConcreteResultFunction))]
        public Task<Ok> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Task.FromResult(TypedResults.Ok());
    }

    public sealed class QueueResultFunction
    {
        [Function(nameof(QueueResultFunction))]
        public Task<string> RunAsync([QueueTrigger("some-queue")] string message) => Task.FromResult(message);
    }

    public sealed class AsyncVoidFunction
    {
        [Function(nameof(AsyncVoidFunction))]
        public async void Run([QueueTrigger("some-queue")] string message) => await Task.Yield();
    }

    public sealed class NumberParameterFunction
    {
        [Function(nameof(NumberParameterFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{id}")] HttpRequest request, int id) => Results.Ok(id);
    }

    public sealed class QueryParameterFunction
    {
        [Function(nameof(QueryParameterFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{id}")] HttpRequest request, string page) => Results.Ok(page);
    }

    public sealed class QueueExtraFunction
    {
        [Function(nameof(QueueExtraFunction))]
        public Task RunAsync([QueueTrigger("some-queue")] string message, string other) => Task.CompletedTask;
    }

    public sealed class UserLevelFunction
    {
        [Function(nameof(UserLevelFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.User)] HttpRequest request) => Results.Ok();
    }

    public sealed class AdminRouteFunction
    {
        [Function(nameof(AdminRouteFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "adminonly")] HttpRequest request) => Results.Ok();
    }

    public sealed class RuntimeRouteFunction
    {
        [Function(nameof(RuntimeRouteFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "/Runtime/x")] HttpRequest request) => Results.Ok();
    }

    public sealed class BrokenRouteFunction
    {
        [Function(nameof(BrokenRouteFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{id")] HttpRequest request) => Results.Ok();
    }

    public sealed class MethodNameFunction
    {
        [Function(nameof(MethodNameFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get,post")] HttpRequest request) => Results.Ok();
    }

    public sealed class QueueNameFunction
    {
        [Function(nameof(QueueNameFunction))]
        public Task RunAsync([QueueTrigger("Some_Queue")] string message) => Task.CompletedTask;
    }

    public sealed class LongQueueNameFunction
    {
        [Function(nameof(LongQueueNameFunction))]
        public Task RunAsync([QueueTrigger("a-queue-whose-name-has-fifty-seven-characters-in-it-alone")] string message) => Task.CompletedTask;
    }

    public sealed class ConnectionFunction
    {
        [Function(nameof(ConnectionFunction))]
        public Task RunAsync([QueueTrigger("some-queue", Connection = "Other")] string message) => Task.CompletedTask;
    }

    public sealed class WrongTypeFunction
    {
        [Function(nameof(WrongTypeFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x")] string request) => Results.Ok();
    }

    public sealed class FiveFieldsFunction
    {
        [Function(nameof(FiveFieldsFunction))]
        public Task RunAsync([TimerTrigger("*/5 * * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class StartupFunction
    {
        [Function(nameof(StartupFunction))]
        public Task RunAsync([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class TwoConstructorsFunction
    {
        public TwoConstructorsFunction()
        {
        }

        public TwoConstructorsFunction(TimeProvider time) => ArgumentNullException.ThrowIfNull(time);

        [Function(nameof(TwoConstructorsFunction))]
        public Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class AFunction
    {
        [Function(nameof(AFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "elsewhere")] HttpRequest request) => Results.Ok();
    }

    public sealed class SameQueueFunction
    {
        [Function(nameof(SameQueueFunction))]
        public Task RunAsync([QueueTrigger("some-queue")] string message) => Task.CompletedTask;
    }

    public sealed class SameRouteFunction
    {
        [Function(nameof(SameRouteFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{anything}")] HttpRequest request) => Results.Ok();
    }
}
