using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

#pragma warning disable CA1822, IDE0060, IDE1006 // What these classes do wrong is the point of them.

namespace Survey.Tests.Architecture.Planted
{
    public sealed class RightFunction
    {
        [Function(nameof(RightFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) => Results.Ok();
    }

    public sealed class NewFunction
    {
        [Function(nameof(NewFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", "GET", Route = "Things/new")] HttpRequest request) => Results.Ok();
    }

    public class OpenFunction
    {
        [Function(nameof(OpenFunction))]
        public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")] HttpRequest request) => Task.FromResult(Results.Ok());
    }

    public sealed class StaticFunction
    {
        [Function(nameof(StaticFunction))]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")] HttpRequest request) => Results.Ok();
    }

    public sealed class OverloadedFunction
    {
        [Function(nameof(OverloadedFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")] HttpRequest request) => Run();

        public IResult Run() => Results.Ok();
    }

    public sealed class Misnamed
    {
        [Function("MisnamedFunction")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")] HttpRequest request) => Results.Ok();
    }

    public sealed class TwoTriggersFunction
    {
        [Function(nameof(TwoTriggersFunction))]
        public Task RunAsync([QueueTrigger("right")] string message, [TimerTrigger("0 * * * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class QueryFunction
    {
        [Function(nameof(QueryFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a/{id}")] HttpRequest request, string limit) => Results.Ok();
    }

    public sealed class NumberFunction
    {
        [Function(nameof(NumberFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a/{id}")] HttpRequest request, int id) => Results.Ok();
    }

    public sealed class PlainAnswerFunction
    {
        [Function(nameof(PlainAnswerFunction))]
        public string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")] HttpRequest request) => "";
    }

    public sealed class KeyFunction
    {
        [Function(nameof(KeyFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "a")] HttpRequest request) => Results.Ok();
    }

    public sealed class AdministratorFunction
    {
        [Function(nameof(AdministratorFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "adminonly")] HttpRequest request) => Results.Ok();
    }

    public sealed class RuntimesFunction
    {
        [Function(nameof(RuntimesFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "Runtime/x")] HttpRequest request) => Results.Ok();
    }

    public sealed class NoRouteFunction
    {
        [Function(nameof(NoRouteFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }

    public sealed class QueueFunction
    {
        [Function(nameof(QueueFunction))]
        public Task RunAsync([QueueTrigger("Wrong_Name")] string message) => Task.CompletedTask;
    }

    public sealed class ScheduleFunction
    {
        [Function(nameof(ScheduleFunction))]
        public Task RunAsync([TimerTrigger("every now and then")] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class StartupFunction
    {
        [Function(nameof(StartupFunction))]
        public Task RunAsync([TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer) => Task.CompletedTask;
    }
}

namespace Survey.Tests.Architecture.Planted.Other
{
    public sealed class rightFunction
    {
        [Function(nameof(rightFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "others")] HttpRequest request) => Results.Ok();
    }
}
