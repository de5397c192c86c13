namespace Survey.App.Storage;

/// <summary>Sends work to queues. Delivery is at least once and in no certain order.</summary>
public interface IWorkQueue
{
    /// <summary>
    /// Adds a message. Creates the queue on demand. On return the message is durable; one that nobody has received after
    /// <see cref="StorageLimits.MessageLife"/> is dropped.
    /// </summary>
    /// <param name="queue">Name of the queue, see <see cref="QueueNames"/>; another throws <see cref="ArgumentException"/>.</param>
    /// <param name="body">The text that the function receives, at most <see cref="StorageLimits.MessageBytes"/>, more throws <see cref="ArgumentException"/>; the adapter does the wire encoding.</param>
    /// <param name="delay">How long the message stays invisible, from zero to less than <see cref="StorageLimits.MessageLife"/>.</param>
    /// <param name="cancellationToken">Cancels the call, not a message already sent.</param>
    Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken);
}
