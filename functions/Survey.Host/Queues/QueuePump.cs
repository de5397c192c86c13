using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Survey.App.Storage;
using Survey.Host.Functions;

namespace Survey.Host.Queues;

/// <summary>Takes messages from the queues and runs their functions, one loop a queue.</summary>
internal sealed partial class QueuePump(
    FunctionCatalog catalog, IWorkQueueReader reader, QueueSignal signal, HostSettings settings, IServiceProvider services, ILogger<QueuePump> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        from function in catalog.Functions
        where function.Trigger is MessageTrigger
        let handler = ActivatorUtilities.CreateInstance<MessageHandler>(services, function)
        select Task.Run(() => PumpAsync(((MessageTrigger)function.Trigger).Queue, handler, stoppingToken), CancellationToken.None));

    private async Task PumpAsync(string queue, MessageHandler handler, CancellationToken stopping)
    {
        var running = new List<Task>();
        var delay = new PollingDelay(settings.Queues.MaxPollingInterval, Random.Shared.NextDouble);
        while (!stopping.IsCancellationRequested)
        {
            var found = await ReceiveAsync(queue, stopping);
            running.AddRange(found.Select(handler.HandleAsync));
            if (found.Count == 0)
                await signal.WaitAsync(queue, delay.Next(), stopping);
            else
                delay.Reset();
            await MakeRoomAsync(running, stopping);
        }

        await Task.WhenAll(running);
    }

    private async Task<IReadOnlyList<QueueDelivery>> ReceiveAsync(string queue, CancellationToken stopping)
    {
        try
        {
            return await reader.ReceiveAsync(queue, settings.Queues.BatchSize, MessageLease.FirstLength, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception exception)
        {
            // A store that is away for a moment is asked again later, with growing waits.
            LogNotReceived(exception, queue);
            return [];
        }
    }

    /// <summary>Waits until the next batch may be received.</summary>
    private async Task MakeRoomAsync(List<Task> running, CancellationToken stopping)
    {
        running.RemoveAll(task => task.IsCompleted);
        while (running.Count > settings.Queues.NewBatchThreshold && !stopping.IsCancellationRequested)
        {
            await Task.WhenAny(running);
            running.RemoveAll(task => task.IsCompleted);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Queue} could not be read.")]
    private partial void LogNotReceived(Exception exception, string queue);
}
