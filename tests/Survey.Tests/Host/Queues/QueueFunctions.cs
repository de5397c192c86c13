using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace Survey.Tests.Host.Queues;

#pragma warning disable CA1034, CA1052, CA1515 // Functions as the host reads them; nested, so that a test takes them together.

/// <summary>A queue and its poison queue.</summary>
public static class QueueFunctions
{
    public const string Queue = "test-work";

    public sealed class HandleFunction(QueueProbe probe, QueueScope scope)
    {
        [Function(nameof(HandleFunction))]
        public Task RunAsync([QueueTrigger(Queue)] string message, CancellationToken cancellationToken)
        {
            probe.Scopes.Add(scope);
            return probe.RunAsync(message, cancellationToken);
        }
    }

    public sealed class HandlePoisonFunction(QueueProbe probe)
    {
        [Function(nameof(HandlePoisonFunction))]
        public void Run([QueueTrigger(Queue + "-poison")] string message)
        {
            probe.Poisoned.Add(message);
            if (probe.PoisonFails)
                throw new InvalidOperationException("The poison function fails too.");
        }
    }
}

/// <summary>One a call.</summary>
public sealed class QueueScope;

/// <summary>What tests and functions tell each other.</summary>
public sealed class QueueProbe
{
    private int _running;
    private int _most;

    public ConcurrentBag<string> Begun { get; } = [];

    public ConcurrentBag<string> Poisoned { get; } = [];

    public ConcurrentBag<QueueScope> Scopes { get; } = [];

    public bool PoisonFails { get; set; }

    /// <summary>The most messages that were being handled at one time.</summary>
    public int Most => _most;

    /// <summary>What the function does with a message.</summary>
    public Func<string, CancellationToken, Task> Handle { get; set; } = (_, _) => Task.CompletedTask;

    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        var running = Interlocked.Increment(ref _running);
        InterlockedMaximum(running);
        Begun.Add(message);
        try
        {
            await Handle(message, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private void InterlockedMaximum(int running)
    {
        int seen;
        while (running > (seen = Volatile.Read(ref _most)))
            Interlocked.CompareExchange(ref _most, running, seen);
    }
}
