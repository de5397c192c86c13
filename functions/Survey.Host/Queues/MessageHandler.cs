using Microsoft.Extensions.Logging;
using Survey.App.Storage;
using Survey.Host.Functions;

namespace Survey.Host.Queues;

/// <summary>
/// Runs the function for one message and settles what becomes of the message: gone, to be tried again, or poisoned. A store that is away
/// is asked again while the lease lasts, so that a short outage does not cost the message the rest of its lease.
/// </summary>
internal sealed partial class MessageHandler(
    Function function, IWorkQueueReader reader, FunctionRunner runner, QueueSignal signal, HandlerGrace grace, HostSettings settings,
    TimeProvider time, ILogger<MessageHandler> logger)
{
    /// <summary>The wait before settling is tried a second time; each later one is twice as long, up to <see cref="LongestWait"/>.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Handles a message. Never throws: what fails is logged, and the message comes again.</summary>
    public async Task HandleAsync(QueueDelivery delivery)
    {
        try
        {
            if (delivery.Body is { } body && !IsExhausted(delivery))
                await RunAsync(delivery, body);
            else if (!QueueNames.IsPoison(delivery.Queue))
                await RepeatAsync(delivery, time.GetUtcNow() + MessageLease.FirstLength, () => PoisonAsync(delivery));
        }
        catch (Exception exception)
        {
            // The store failed for long. The lease ends by itself, and the message is handled again.
            LogNotSettled(exception, delivery.Queue, delivery.MessageId);
        }
    }

    // A process that was killed leaves no failure behind; only the count tells that a message kills.
    private bool IsExhausted(QueueDelivery delivery) =>
        delivery.DequeueCount > settings.Queues.MaxDequeueCount && !QueueNames.IsPoison(delivery.Queue);

    private async Task RunAsync(QueueDelivery delivery, string body)
    {
        var lease = new MessageLease(reader, delivery, time, logger);
        Exception? failure = null;
        try
        {
            await runner.RunAsync(function, body);
        }
        catch (Exception exception)
        {
            // Whatever a handler throws means the same: the message was not handled.
            failure = exception;
        }
        finally
        {
            await lease.DisposeAsync();
        }

        var settled = lease.Delivery;
        if (failure is { } reason && !IsStop(reason))
            LogFailed(reason, function.Name, settled.MessageId, settled.DequeueCount);
        await RepeatAsync(settled, lease.End, () => SettleAsync(settled, failure));
    }

    private bool IsStop(Exception failure) => failure is OperationCanceledException && grace.Ended.IsCancellationRequested;

    /// <summary>Settles, again and again while the store fails and the lease lasts; at the host's stop only once more.</summary>
    private async Task RepeatAsync(QueueDelivery delivery, DateTimeOffset end, Func<Task> settle)
    {
        for (var wait = ShortestWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                await settle();
                return;
            }
            catch (Exception exception) when (time.GetUtcNow() + wait < end && !grace.Ended.IsCancellationRequested)
            {
                LogSettlingRepeated(exception, delivery.Queue, delivery.MessageId);
            }

            await Task.Delay(wait, time, grace.Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SettleAsync(QueueDelivery delivery, Exception? failure)
    {
        if (failure is null)
        {
            await reader.DeleteAsync(delivery, CancellationToken.None);
            return;
        }

        if (IsStop(failure))
        {
            await reader.ChangeVisibilityAsync(delivery, TimeSpan.Zero, CancellationToken.None);
            return;
        }

        // A poison queue has none of its own: its message stays hidden for a whole lease and then comes again.
        if (QueueNames.IsPoison(delivery.Queue))
            await reader.ChangeVisibilityAsync(delivery, MessageLease.Length, CancellationToken.None);
        else if (delivery.DequeueCount >= settings.Queues.MaxDequeueCount)
            await PoisonAsync(delivery);
        else
            await reader.ChangeVisibilityAsync(delivery, settings.Queues.VisibilityTimeout, CancellationToken.None);
    }

    private async Task PoisonAsync(QueueDelivery delivery)
    {
        if (await reader.MoveToPoisonAsync(delivery, CancellationToken.None))
            LogPoisoned(delivery.Queue, delivery.MessageId);
        signal.Notify(QueueNames.PoisonOf(delivery.Queue));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed on message {MessageId}, delivery {DequeueCount}.")]
    private partial void LogFailed(Exception exception, string function, string messageId, int dequeueCount);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MessageId} of {Queue} went to its poison queue.")]
    private partial void LogPoisoned(string queue, string messageId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} of {Queue} could not be settled yet; it is tried again.")]
    private partial void LogSettlingRepeated(Exception exception, string queue, string messageId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MessageId} of {Queue} could not be settled; it will come again.")]
    private partial void LogNotSettled(Exception exception, string queue, string messageId);
}
