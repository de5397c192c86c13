using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Survey.Host.Queues;

/// <summary>Tells the pumps of this process that a message is there, so that they need not wait for their next look.</summary>
internal sealed class QueueSignal(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Channel<bool>> _signals = new(StringComparer.Ordinal);

    /// <summary>Ends one wait for the queue: the present one, or the next.</summary>
    public void Notify(string queue) => SignalOf(queue).Writer.TryWrite(true);

    /// <summary>Waits for <see cref="Notify"/>, but no longer than <paramref name="limit"/>, nor after the token fires.</summary>
    public async Task WaitAsync(string queue, TimeSpan limit, CancellationToken cancellationToken)
    {
        var signal = SignalOf(queue).Reader;
        using var elapsing = new CancellationTokenSource(limit, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(elapsing.Token, cancellationToken);
        try
        {
            await signal.ReadAsync(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Time is up, which is one of the two ways to end.
        }
    }

    private Channel<bool> SignalOf(string queue) => _signals.GetOrAdd(
        queue, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
