using System.Collections.Immutable;

namespace Survey.Host;

/// <summary>What <c>host.json</c> says, with the Functions host's own defaults for what it leaves out.</summary>
public sealed record HostSettings
{
    /// <summary>What stands before every route; may be empty.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Headers that every answer gets unless the function set them itself, those of the host (401, 404) included.</summary>
    public ImmutableArray<KeyValuePair<string, string>> CustomHeaders { get; init; } = [];

    /// <summary>How queues are read.</summary>
    public QueueSettings Queues { get; init; } = new();

    /// <summary>How long a call may take before its token fires; null for no limit.</summary>
    public TimeSpan? FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);
}

/// <summary>How queues are read.</summary>
public sealed record QueueSettings
{
    /// <summary>Messages received at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is received once no more than this many messages are being handled.</summary>
    public int NewBatchThreshold { get; init; } = 8 * Environment.ProcessorCount;

    /// <summary>Failures after which a message goes to the poison queue, at least 1.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message stays hidden after a failure.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Longest wait between two looks into an empty queue, at least 100 ms.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);
}
