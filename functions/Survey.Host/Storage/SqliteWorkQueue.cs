using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Survey.App.Storage;

namespace Survey.Host.Storage;

/// <summary>Queues as rows: visible from an instant on, held by whoever knows the latest receipt.</summary>
internal sealed class SqliteWorkQueue(SqliteDatabase database, TimeProvider time) : IWorkQueue, IWorkQueueReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken)
    {
        QueueNames.Require(queue);
        StorageLimits.RequireText(body, StorageLimits.MessageBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(delay, StorageLimits.MessageLife);
        return database.WriteAsync(session => Insert(session, queue, Encoding.UTF8.GetBytes(body), delay), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<QueueDelivery>> ReceiveAsync(
        string queue, int maximum, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, StorageLimits.MessagesReceived);
        RequireVisibility(lease);

        // An idle queue is asked many times a minute; a look costs no place in the line of writers.
        var waiting = await database.ReadAsync(
            session => session.First("SELECT 1 FROM messages WHERE queue = $1 AND visible_at <= $2 LIMIT 1", row => true, queue, Now()),
            cancellationToken);
        return waiting ? await database.WriteAsync(session => Take(session, queue, maximum, lease), cancellationToken) : [];
    }

    /// <inheritdoc/>
    public Task<QueueDelivery?> ChangeVisibilityAsync(QueueDelivery delivery, TimeSpan visibility, CancellationToken cancellationToken)
    {
        RequireVisibility(visibility);
        return database.WriteAsync(
            session =>
            {
                var receipt = NewReceipt();
                var changed = session.Execute(
                    "UPDATE messages SET receipt = $4, visible_at = $5 WHERE queue = $1 AND id = $2 AND receipt = $3",
                    delivery.Queue,
                    delivery.MessageId,
                    delivery.Receipt,
                    receipt,
                    Now() + visibility.Ticks);
                return changed == 1 ? delivery with { Receipt = receipt } : null;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(QueueDelivery delivery, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Delete(session, delivery), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> MoveToPoisonAsync(QueueDelivery delivery, CancellationToken cancellationToken)
    {
        var poison = QueueNames.PoisonOf(delivery.Queue);
        QueueNames.Require(poison, nameof(delivery));
        return database.WriteAsync(
            session =>
            {
                var body = session.First(
                    "SELECT body FROM messages WHERE queue = $1 AND id = $2 AND receipt = $3",
                    row => row.GetFieldValue<byte[]>(0),
                    delivery.Queue,
                    delivery.MessageId,
                    delivery.Receipt);
                if (body is null)
                    return false;
                Insert(session, poison, body, TimeSpan.Zero);
                return Delete(session, delivery);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountAsync(string queue, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First(
            "SELECT count(*) FROM messages WHERE queue = $1 AND inserted_at > $2",
            row => row.GetInt64(0),
            queue,
            Now() - StorageLimits.MessageLife.Ticks),
        cancellationToken);

    /// <summary>Makes every message visible that somebody has received and not settled.</summary>
    public Task ReturnAbandonedAsync(CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute("UPDATE messages SET visible_at = $1, receipt = '' WHERE receipt <> '' AND visible_at > $1", Now()), cancellationToken);

    private static void RequireVisibility(TimeSpan visibility)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(visibility, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(visibility, StorageLimits.MessageLife);
    }

    private static string NewReceipt() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    private static bool Delete(SqliteSession session, QueueDelivery delivery) => session.Execute(
        "DELETE FROM messages WHERE queue = $1 AND id = $2 AND receipt = $3", delivery.Queue, delivery.MessageId, delivery.Receipt) == 1;

    private static QueueDelivery Read(SqliteDataReader row, string queue) => new(
        queue, row.GetString(0), NewReceipt(), Decode(row.GetFieldValue<byte[]>(1)), row.GetInt32(2) + 1, row.GetInstant(3));

    private static string? Decode(byte[] body)
    {
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private long Now() => time.GetUtcNow().ToColumn();

    private int Insert(SqliteSession session, string queue, byte[] body, TimeSpan delay) => session.Execute(
        """
        INSERT INTO messages (queue, id, receipt, body, dequeue_count, visible_at, inserted_at) VALUES ($1, $2, '', $3, 0, $4, $5)
        """,
        queue,
        Guid.NewGuid().ToString("n"),
        body,
        Now() + delay.Ticks,
        Now());

    private ImmutableArray<QueueDelivery> Take(SqliteSession session, string queue, int maximum, TimeSpan lease)
    {
        session.Execute("DELETE FROM messages WHERE queue = $1 AND inserted_at <= $2", queue, Now() - StorageLimits.MessageLife.Ticks);
        var taken = session.List(
            """
            SELECT id, body, dequeue_count, inserted_at FROM messages
            WHERE queue = $1 AND visible_at <= $2 ORDER BY visible_at LIMIT $3
            """,
            row => Read(row, queue),
            queue,
            Now(),
            maximum);
        foreach (var delivery in taken)
        {
            session.Execute(
                "UPDATE messages SET receipt = $3, dequeue_count = $4, visible_at = $5 WHERE queue = $1 AND id = $2",
                queue,
                delivery.MessageId,
                delivery.Receipt,
                delivery.DequeueCount,
                Now() + lease.Ticks);
        }

        return taken;
    }
}
