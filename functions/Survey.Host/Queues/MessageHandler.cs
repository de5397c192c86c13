using Microsoft.Extensions.Logging;
using Survey.App.Storage;
using Survey.Host.Functions;

namespace Survey.Host.Queues;

/// <summary>Runs the function for one message and settles what becomes of the message.</summary>
internal sealed partial class MessageHandler(
    Function function, IWorkQueueReader reader, FunctionRunner runner, QueueSignal signal, HandlerGrace grace, HostSettings settings,
    TimeProvider time, ILogger<MessageHandler> logger)
{
    /// <summary>Handles a message. Never throws: what fails is logged, and the message comes again.</summary>
    public async Task HandleAsync(QueueDelivery delivery)
    {
        try
        {
            if (delivery.Body is { } body && !IsExhausted(delivery))
                await RunAsync(delivery, body);
            else if (!QueueNames.IsPoison(delivery.Queue))
                await PoisonAsync(delivery);
        }
        catch (Exception exception)
        {
            // The store failed. The lease ends by itself, and the message is handled again.
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

        await SettleAsync(lease.Delivery, failure);
    }

    private async Task SettleAsync(QueueDelivery delivery, Exception? failure)
    {
        if (failure is null)
        {
            await reader.DeleteAsync(delivery, CancellationToken.None);
            return;
        }

        if (failure is OperationCanceledException && grace.Ended.IsCancellationRequested)
        {
            await reader.ChangeVisibilityAsync(delivery, TimeSpan.Zero, CancellationToken.None);
            return;
        }

        LogFailed(failure, function.Name, delivery.MessageId, delivery.DequeueCount);

        // A poison queue has none of its own: its message stays hidden for the lease and then comes again.
        if (QueueNames.IsPoison(delivery.Queue))
            return;
        if (delivery.DequeueCount >= settings.Queues.MaxDequeueCount)
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {MessageId} of {Queue} could not be settled; it will come again.")]
    private partial void LogNotSettled(Exception exception, string queue, string messageId);
}
