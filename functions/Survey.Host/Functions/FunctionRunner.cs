using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Survey.Host.Functions;

/// <summary>Calls functions with what every call has: a scope of its own, a time limit, and a token that fires when the host must stop.</summary>
internal sealed class FunctionRunner(HostSettings settings, HandlerGrace grace, IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>Calls a function for a message.</summary>
    public Task RunAsync(Function function, string message) =>
        RunInScopeAsync(function, token => new FunctionCall(token) { Message = message });

    /// <summary>Calls a function for its schedule.</summary>
    public Task RunAsync(Function function, TimerInfo timer) => RunInScopeAsync(function, token => new FunctionCall(token) { Timer = timer });

    /// <summary>Calls a function for a request, in the request's own scope, and writes its answer.</summary>
    public async Task RunAsync(Function function, HttpContext context)
    {
        using var ending = NewLimit();
        using var aborting = EndingAt(ending, context.RequestAborted);
        using var stopping = EndingAt(ending, grace.Ended);
        var call = new FunctionCall(ending.Token) { Request = context.Request };
        await function.RunAsync(context.RequestServices, call, result => result.ExecuteAsync(context));
    }

    private async Task RunInScopeAsync(Function function, Func<CancellationToken, FunctionCall> call)
    {
        // Beside whoever received the message, and beside the other messages, however much of the work is done before it first waits.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var ending = NewLimit();
        using var stopping = EndingAt(ending, grace.Ended);
        await using var scope = scopes.CreateAsyncScope();
        await function.RunAsync(scope.ServiceProvider, call(ending.Token));
    }

    private static CancellationTokenRegistration EndingAt(CancellationTokenSource call, CancellationToken reason) =>
        reason.UnsafeRegister(static call => ((CancellationTokenSource)call!).Cancel(), call);

    private CancellationTokenSource NewLimit() =>
        settings.FunctionTimeout is { } limit ? new CancellationTokenSource(limit, time) : new CancellationTokenSource();
}
