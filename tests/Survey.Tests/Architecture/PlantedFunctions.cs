using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.Tests.Architecture;

/// <summary>Functions that keep this app's rules, and others of which each breaks one.</summary>
internal static class PlantedFunctions
{
#pragma warning disable CA1822, IDE0060 // A function is an instance method and has its trigger's parameter, used or not.
    public sealed class RightFunction
    {
        [Function(nameof(RightFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id}")] HttpRequest request) => Results.Ok();
    }

    public sealed class KeyFunction
    {
        [Function(nameof(KeyFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "things")] HttpRequest request) => Results.Ok();
    }

    public sealed class NoRouteFunction
    {
        [Function(nameof(NoRouteFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }

    public sealed class NoMethodFunction
    {
        [Function(nameof(NoMethodFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "things")] HttpRequest request) => Results.Ok();
    }

    public sealed class QueueFunction
    {
        [Function(nameof(QueueFunction))]
        public Task RunAsync([QueueTrigger("some-queue")] string message) => Task.CompletedTask;
    }

    public sealed class PoisonFunction
    {
        [Function(nameof(PoisonFunction))]
        public Task RunAsync([QueueTrigger("some-queue-poison")] string message) => Task.CompletedTask;
    }
#pragma warning restore CA1822, IDE0060
}
