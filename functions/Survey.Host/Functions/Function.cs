using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Survey.Host.Functions;

/// <summary>One function of the app, ready to be called whatever sets it off.</summary>
internal sealed class Function
{
    // The name of the real worker's source: whoever listens to that one sees the calls of both hosts.
    private static readonly ActivitySource Calls = new("Microsoft.Azure.Functions.Worker");

    private static readonly ExecutionContext Nothing = CaptureNothing();

    private readonly ObjectFactory _factory;
    private readonly MethodInvoker _method;
    private readonly ImmutableArray<Func<FunctionCall, object?>> _arguments;

    public Function(string name, FunctionTrigger trigger, MethodInfo method, ImmutableArray<Func<FunctionCall, object?>> arguments)
    {
        Name = name;
        Trigger = trigger;
        Class = method.DeclaringType!;
        _factory = ActivatorUtilities.CreateFactory(Class, []);
        _method = MethodInvoker.Create(method);
        _arguments = arguments;
    }

    /// <summary>Its name, unique in the app ignoring case.</summary>
    public string Name { get; }

    /// <summary>What sets it off.</summary>
    public FunctionTrigger Trigger { get; }

    /// <summary>The class that holds it.</summary>
    public Type Class { get; }

    /// <summary>Makes an instance, calls it and disposes of it. The result of an HTTP function; null from others.</summary>
    /// <remarks>
    /// Runs apart from the caller's execution context: the Functions host carries none of its async-locals or culture from a filter into a function
    /// either. Of its trace it carries the place: a function has an activity of its own, if somebody listens, under the request's.
    /// </remarks>
    /// <param name="services">The services of this call's own scope.</param>
    /// <param name="call">What the arguments are taken from.</param>
    /// <param name="finish">What to do with the result while the instance lives; null for nothing.</param>
    public Task RunAsync(IServiceProvider services, FunctionCall call, Func<IResult, Task>? finish = null)
    {
        var caller = Activity.Current?.Context ?? default;
        var called = Task.CompletedTask;
        ExecutionContext.Run(Nothing, _ => called = CallAsync(services, call, finish, caller), state: null);
        return called;
    }

    // A thread that was started without its starter's context has none to speak of.
    private static ExecutionContext CaptureNothing()
    {
        ExecutionContext? nothing = null;
        var thread = new Thread(() => nothing = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return nothing!;
    }

    private async Task CallAsync(IServiceProvider services, FunctionCall call, Func<IResult, Task>? finish, ActivityContext caller)
    {
        using var activity = Calls.StartActivity($"function {Name}", ActivityKind.Internal, caller);
        var instance = _factory(services, null);
        try
        {
            var returned = _method.Invoke(instance, Arguments(call));
            var result = returned as IResult;
            if (returned is Task<IResult> answering)
                result = await answering;
            else if (returned is Task running)
                await running;
            if (finish is not null)
                await finish(result ?? throw new InvalidOperationException($"{Name} returned null in place of an answer."));
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else if (instance is IDisposable disposable)
                disposable.Dispose();
        }
    }

    private Span<object?> Arguments(FunctionCall call)
    {
        var arguments = new object?[_arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = _arguments[i](call);
        return arguments;
    }
}
