using Survey.App.Storage;

namespace Survey.Host.Queues;

/// <summary>Sends to another queue and wakes this process's pump when the message is visible at once.</summary>
internal sealed class SignallingWorkQueue(IWorkQueue queue, QueueSignal signal) : IWorkQueue
{
    /// <inheritdoc/>
    public async Task SendAsync(string queueName, string body, TimeSpan delay, CancellationToken cancellationToken)
    {
        await queue.SendAsync(queueName, body, delay, cancellationToken);
        if (delay == TimeSpan.Zero)
            signal.Notify(queueName);
    }
}
