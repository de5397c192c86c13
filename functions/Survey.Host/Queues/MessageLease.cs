using Microsoft.Extensions.Logging;
using Survey.App.Storage;

namespace Survey.Host.Queues;

/// <summary>Keeps a message hidden while its handler runs: ten minutes at first, renewed every five.</summary>
internal sealed partial class MessageLease : IAsyncDisposable
{
    /// <summary>How long a message is hidden at a time.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    /// <summary>How often the lease is renewed.</summary>
    public static readonly TimeSpan RenewalPeriod = TimeSpan.FromMinutes(5);

    private readonly IWorkQueueReader _reader;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _timer;
    private readonly Task _renewing;

    /// <summary>Begins to renew.</summary>
    public MessageLease(IWorkQueueReader reader, QueueDelivery delivery, TimeProvider time, ILogger logger)
    {
        _reader = reader;
        _logger = logger;
        Delivery = delivery;
        _timer = new PeriodicTimer(RenewalPeriod, time);
        _renewing = RenewAsync();
    }

    /// <summary>The delivery with its latest receipt; settled once the lease is disposed of.</summary>
    public QueueDelivery Delivery { get; private set; }

    /// <summary>Renews no more.</summary>
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _renewing;
    }

    private async Task RenewAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            try
            {
                if (await _reader.ChangeVisibilityAsync(Delivery, Length, CancellationToken.None) is not { } renewed)
                    return;
                Delivery = renewed;
            }
            catch (Exception exception)
            {
                // The next renewal comes before the lease ends; the handler goes on meanwhile, as the Functions host has it.
                LogNotRenewed(_logger, exception, Delivery.Queue, Delivery.MessageId);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of message {MessageId} in {Queue} was not renewed.")]
    private static partial void LogNotRenewed(ILogger logger, Exception exception, string queue, string messageId);
}
