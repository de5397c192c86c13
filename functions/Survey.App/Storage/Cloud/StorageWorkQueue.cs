using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Survey.App.Storage.Cloud;

/// <summary>Queues of the storage account, with bodies in base64 as the Functions host expects them.</summary>
internal sealed class StorageWorkQueue(QueueServiceClient service) : IWorkQueue, IWorkQueueReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConcurrentDictionary<string, QueueClient> _queues = new(StringComparer.Ordinal);

    // A body that cannot be decoded must still reach the poison queue as it came, and the service returns it only on delivery.
    private readonly ConditionalWeakTable<QueueDelivery, string> _raw = [];

    /// <inheritdoc/>
    public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueNames.Require(queue);
        StorageLimits.RequireText(body, StorageLimits.MessageBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(delay, StorageLimits.MessageLife);
        return SendRawAsync(queue, Convert.ToBase64String(Encoding.UTF8.GetBytes(body)), delay, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<QueueDelivery>> ReceiveAsync(
        string queue, int maximum, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, StorageLimits.MessagesReceived);
        RequireVisibility(lease);
        try
        {
            var atLeastOneSecond = lease < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : WholeSeconds(lease);
            var messages = await Queue(queue).ReceiveMessagesAsync(maximum, atLeastOneSecond, cancellationToken);
            return [.. messages.Value.Select(message => Deliver(queue, message))];
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public async Task<QueueDelivery?> ChangeVisibilityAsync(QueueDelivery delivery, TimeSpan visibility, CancellationToken cancellationToken)
    {
        RequireVisibility(visibility);
        try
        {
            var update = await Queue(delivery.Queue)
                .UpdateMessageAsync(delivery.MessageId, delivery.Receipt, Raw(delivery), WholeSeconds(visibility), cancellationToken);
            var changed = delivery with { Receipt = update.Value.PopReceipt };
            Keep(changed, Raw(delivery));
            return changed;
        }
        catch (RequestFailedException fault) when (IsNotOurs(fault))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> DeleteAsync(QueueDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            await Queue(delivery.Queue).DeleteMessageAsync(delivery.MessageId, delivery.Receipt, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (IsNotOurs(fault))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> MoveToPoisonAsync(QueueDelivery delivery, CancellationToken cancellationToken)
    {
        var poison = QueueNames.PoisonOf(delivery.Queue);
        QueueNames.Require(poison, nameof(delivery));

        // Renewed first: proves that the message is still this receiver's, and holds it while it is copied.
        if (await ChangeVisibilityAsync(delivery, TimeSpan.FromMinutes(1), cancellationToken) is not { } held)
            return false;
        await SendRawAsync(poison, Raw(delivery), TimeSpan.Zero, cancellationToken);
        return await DeleteAsync(held, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<long> CountAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await Queue(queue).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCountLong;
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return 0;
        }
    }

    private static void RequireVisibility(TimeSpan visibility)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(visibility, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(visibility, StorageLimits.MessageLife);
    }

    // The service counts in seconds and the client drops what is left of one.
    private static TimeSpan WholeSeconds(TimeSpan time) => TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds));

    private static bool IsNotOurs(RequestFailedException fault) =>
        fault.ErrorCode == QueueErrorCode.MessageNotFound || fault.ErrorCode == QueueErrorCode.PopReceiptMismatch
        || fault.ErrorCode == QueueErrorCode.QueueNotFound;

    private static string? Decode(string raw)
    {
        try
        {
            return Strict.GetString(Convert.FromBase64String(raw));
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private QueueDelivery Deliver(string queue, QueueMessage message)
    {
        var raw = message.Body.ToString();
        var delivery = new QueueDelivery(
            queue, message.MessageId, message.PopReceipt, Decode(raw), (int)message.DequeueCount, message.InsertedOn ?? DateTimeOffset.UnixEpoch);
        Keep(delivery, raw);
        return delivery;
    }

    private void Keep(QueueDelivery delivery, string raw)
    {
        if (delivery.Body is null)
            _raw.AddOrUpdate(delivery, raw);
    }

    private string Raw(QueueDelivery delivery) => delivery.Body is { } body
        ? Convert.ToBase64String(Encoding.UTF8.GetBytes(body))
        : _raw.TryGetValue(delivery, out var raw) ? raw : throw new ArgumentException("The delivery came from another reader.", nameof(delivery));

    private async Task SendRawAsync(string queue, string raw, TimeSpan delay, CancellationToken cancellationToken)
    {
        var client = Queue(queue);
        Task Send() => client.SendMessageAsync(raw, WholeSeconds(delay), StorageLimits.MessageLife, cancellationToken);
        try
        {
            await Send();
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await Send();
        }
    }

    private QueueClient Queue(string name)
    {
        QueueNames.Require(name);
        return _queues.GetOrAdd(name, service.GetQueueClient);
    }
}
