using Microsoft.Extensions.Logging;
using Survey.App.Storage;

namespace Survey.Host.Queues;

/// <summary>
/// Keeps a message hidden while its handler runs: a minute at first, since a message whose delivery was lost on its way is known to nobody until it
/// shows itself again; from a third of it on ten minutes, renewed every five.
/// </summary>
internal sealed partial class MessageLease : IAsyncDisposable
{
    /// <summary>How long a message is hidden when it is received.</summary>
    public static readonly TimeSpan FirstLength = TimeSpan.FromMinutes(1);

    /// <summary>How long a message is hidden at a time afterwards.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstPeriod = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    private readonly IWorkQueueReader _reader;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _timer;
    private readonly Task _renewing;

    /// <summary>Begins to renew.</summary>
    public MessageLease(IWorkQueueReader reader, QueueDelivery delivery, TimeProvider time, ILogger logger)
    {
        _reader = reader;
        _time = time;
        _logger = logger;
        Delivery = delivery;
        End = time.GetUtcNow() + FirstLength;
        _timer = new PeriodicTimer(FirstPeriod, time);
        _renewing = RenewAsync();
    }

    /// <summary>The delivery with its latest receipt; settled once the lease is disposed of.</summary>
    public QueueDelivery Delivery { get; private set; }

    /// <summary>When the message shows itself again, UTC; settled once the lease is disposed of.</summary>
    public DateTimeOffset End { get; private set; }

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
                End = _time.GetUtcNow() + Length;
                _timer.Period = Period;
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
