using System.Collections.Immutable;

namespace Survey.App.Storage;

/// <summary>The receiving side of the queues, for a host that pulls messages itself.</summary>
public interface IWorkQueueReader
{
    /// <summary>
    /// Takes up to <paramref name="maximum"/> visible messages (1 to <see cref="StorageLimits.MessagesReceived"/>) and hides them for
    /// <paramref name="lease"/>; counts a dequeue for each. Empty when there are none or no such queue.
    /// </summary>
    Task<ImmutableArray<QueueDelivery>> ReceiveAsync(string queue, int maximum, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>
    /// Sets when the message becomes visible again, from now; zero for at once. The delivery returned replaces the one given, whose receipt is
    /// void. Null when the delivery is no longer this receiver's.
    /// </summary>
    Task<QueueDelivery?> ChangeVisibilityAsync(QueueDelivery delivery, TimeSpan visibility, CancellationToken cancellationToken);

    /// <summary>Deletes the message. False when the delivery is no longer this receiver's.</summary>
    Task<bool> DeleteAsync(QueueDelivery delivery, CancellationToken cancellationToken);

    /// <summary>
    /// Moves the message to the queue's poison queue (<see cref="QueueNames.PoisonOf"/>), body unchanged even where it could not be decoded, dequeue
    /// count zero. A crash may leave it in both. False when the delivery is no longer this receiver's.
    /// </summary>
    Task<bool> MoveToPoisonAsync(QueueDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Number of messages in the queue, visible or not; approximate in the cloud.</summary>
    Task<long> CountAsync(string queue, CancellationToken cancellationToken);
}

/// <summary>One message as one receiver holds it.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="MessageId">Id of the message, the same on every delivery.</param>
/// <param name="Receipt">Proof of this delivery; a later delivery makes it void.</param>
/// <param name="Body">The text; null when the wire body could not be decoded.</param>
/// <param name="DequeueCount">How often it was received, this time included.</param>
/// <param name="InsertedAt">When it was sent, UTC.</param>
public sealed record QueueDelivery(string Queue, string MessageId, string Receipt, string? Body, int DequeueCount, DateTimeOffset InsertedAt);
