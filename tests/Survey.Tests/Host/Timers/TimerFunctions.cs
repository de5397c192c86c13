using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace Survey.Tests.Host.Timers;

#pragma warning disable CA1034, CA1052, CA1515 // Functions as the host reads them; nested, so that a test takes them together.

/// <summary>A timer that is monitored and one that runs too often to be.</summary>
public static class TimerFunctions
{
    public sealed class EveryHourFunction(TimerProbe probe)
    {
        [Function(nameof(EveryHourFunction))]
        public Task RunAsync([TimerTrigger("0 30 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
        {
            probe.Hourly.Enqueue(timer);
            return probe.Handle(cancellationToken);
        }
    }

    public sealed class EveryTenSecondsFunction(TimerProbe probe)
    {
        [Function(nameof(EveryTenSecondsFunction))]
        public void Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer) => probe.Often.Enqueue(timer);
    }
}

/// <summary>What tests and functions tell each other.</summary>
public sealed class TimerProbe
{
    public ConcurrentQueue<TimerInfo> Hourly { get; } = [];

    public ConcurrentQueue<TimerInfo> Often { get; } = [];

    /// <summary>What the hourly function does.</summary>
    public Func<CancellationToken, Task> Handle { get; set; } = _ => Task.CompletedTask;
}
