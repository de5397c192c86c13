using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.Tests.Host.Http;

#pragma warning disable CA1034, CA1052, CA1822, CA1515, IDE0060 // Functions as the host reads them; nested, so that a test takes them together.

/// <summary>What an app might do over HTTP.</summary>
public static class HttpFunctions
{
    public sealed class GetItemFunction
    {
        [Function(nameof(GetItemFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}/{part?}")] HttpRequest request, string ID, string? part) =>
            Results.Text($"{ID}|{part ?? "none"}");
    }

    public sealed class PostItemFunction
    {
        [Function(nameof(PostItemFunction))]
        public async Task<IResult> RunAsync(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "items/{id}")] HttpRequest request, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(request.Body);
            return Results.Text($"{request.Method} {(await reader.ReadToEndAsync(cancellationToken)).Length}");
        }
    }

    public sealed class AnyMethodFunction
    {
        [Function(nameof(AnyMethodFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "any")] HttpRequest request) => Results.Text(request.Method);
    }

    public sealed class ConstrainedFunction
    {
        [Function(nameof(ConstrainedFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{n:int}")] HttpRequest request, string n) => Results.Text(n);
    }

    public sealed class RootFunction
    {
        [Function(nameof(RootFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{root:maxlength(0)?}")] HttpRequest request) => Results.Text("root");
    }

    public sealed class FileFunction
    {
        [Function(nameof(FileFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/report.pdf")] HttpRequest request) => Results.Text("pdf");
    }

    public sealed class KeyedFunction
    {
        [Function(nameof(KeyedFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "keyed")] HttpRequest request) => Results.Text("in");
    }

    public sealed class MasterFunction
    {
        [Function(nameof(MasterFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "master")] HttpRequest request) => Results.Text("in");
    }

    public sealed class ThrowFunction
    {
        [Function(nameof(ThrowFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "s/throw/{token}")] HttpRequest request, string token)
        {
            request.HttpContext.Response.Headers["X-Half"] = "done";
            throw new InvalidOperationException("This text must stay inside.");
        }
    }

    public sealed class ThrowLateFunction(HttpProbe probe)
    {
        [Function(nameof(ThrowLateFunction))]
        public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throw-late")] HttpRequest request, CancellationToken cancellationToken)
        {
            await request.HttpContext.Response.WriteAsync("begun", cancellationToken);
            await request.HttpContext.Response.Body.FlushAsync(cancellationToken);
            await probe.MayEnd.Task.WaitAsync(cancellationToken);
            throw new InvalidOperationException();
        }
    }

    public sealed class NullFunction
    {
        [Function(nameof(NullFunction))]
        public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "null")] HttpRequest request) => Task.FromResult<IResult>(null!);
    }

    public sealed class RefuseLargeFunction
    {
        [Function(nameof(RefuseLargeFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "refuse")] HttpRequest request) =>
            Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
    }

    public sealed class HeaderFunction
    {
        [Function(nameof(HeaderFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "header")] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Host"] = "the function's own";
            return Results.Ok();
        }
    }

    public sealed class ContextFunction(HttpProbe probe)
    {
        [Function(nameof(ContextFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "context")] HttpRequest request) => Results.Text(
            $"{probe.Local.Value ?? "lost"}|{request.HttpContext.Items["filter"] ?? "lost"}|{request.Headers.Authorization}");
    }

    public sealed class ScopeFunction(ScopedThing first, ScopedThing second, HttpProbe probe) : IAsyncDisposable
    {
        [Function(nameof(ScopeFunction))]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scope")] HttpRequest request) =>
            Results.Text($"{ReferenceEquals(first, second)}|{first.Id}");

        public ValueTask DisposeAsync()
        {
            probe.Disposed.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }

    public sealed class WaitFunction(HttpProbe probe)
    {
        [Function(nameof(WaitFunction))]
        public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request, CancellationToken cancellationToken)
        {
            probe.Begun.TrySetResult();
            try
            {
                await probe.MayEnd.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                probe.Cancelled.TrySetResult();
                throw;
            }

            return Results.Text("finished");
        }
    }
}

/// <summary>One a scope.</summary>
public sealed class ScopedThing
{
    public Guid Id { get; } = Guid.NewGuid();
}

/// <summary>What tests and functions tell each other.</summary>
public sealed class HttpProbe
{
    public AsyncLocal<string?> Local { get; } = new();

    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource MayEnd { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
