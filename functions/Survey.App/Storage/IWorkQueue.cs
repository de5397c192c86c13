namespace Survey.App.Storage;

/// <summary>Sends work to queues. Delivery is at least once and in no certain order.</summary>
public interface IWorkQueue
{
    /// <summary>Adds a message. Creates the queue on demand. On return the message is durable.</summary>
    /// <param name="queue">Name of the queue, 3 to 63 characters.</param>
    /// <param name="body">The text that the function receives, at most 48 KB in UTF-8; the adapter does the wire encoding.</param>
    /// <param name="delay">How long the message stays invisible; zero for none.</param>
    /// <param name="cancellationToken">Cancels the call, not a message already sent.</param>
    Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken);
}
