namespace Survey.Host.Queues;

/// <summary>Waits between looks into an empty queue: from 100 ms, doubling with jitter, up to a longest.</summary>
/// <param name="longest">The longest wait.</param>
/// <param name="chance">Gives numbers from 0 to below 1.</param>
internal sealed class PollingDelay(TimeSpan longest, Func<double> chance)
{
    /// <summary>The first wait.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private double _next = Shortest.TotalMilliseconds;

    /// <summary>The next wait: up to a fifth shorter or longer than twice the one before, so that idle hosts do not look in step.</summary>
    public TimeSpan Next()
    {
        var jittered = Math.Clamp(_next * (0.8 + (0.4 * chance())), Shortest.TotalMilliseconds, longest.TotalMilliseconds);
        _next = Math.Min(_next * 2, longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(jittered);
    }

    /// <summary>Begins anew, since a message was found.</summary>
    public void Reset() => _next = Shortest.TotalMilliseconds;
}
