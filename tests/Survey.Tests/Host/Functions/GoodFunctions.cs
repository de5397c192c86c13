using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.Tests.Host.Functions;

#pragma warning disable CA1034, CA1052, CA1822, CA1515, IDE0060, IDE1006, CS8981 // Functions as the host reads them; nested, so that a test takes them together.

/// <summary>Function classes that keep the rules.</summary>
public static class GoodFunctions
{
    public sealed class BFunction
    {
        [Function(nameof(BFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "items/{id}/{part?}")] HttpRequest request, string ID, string? part) =>
            Results.Text(ID + part);
    }

    public sealed class aFunction
    {
        [Function(nameof(aFunction))]
        public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items")] HttpRequest request, CancellationToken token) =>
            Task.FromResult(Results.Ok());
    }

    public sealed class ShowRootFunction
    {
        [Function(nameof(ShowRootFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{root:maxlength(0)?}")] HttpRequest request) => Results.Ok();
    }

    public sealed class CFunction
    {
        [Function(nameof(CFunction))]
        public Task RunAsync([QueueTrigger("some-queue")] string message, CancellationToken token) => Task.CompletedTask;
    }

    public sealed class DFunction
    {
        [Function(nameof(DFunction))]
        public void Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer)
        {
        }
    }
}
