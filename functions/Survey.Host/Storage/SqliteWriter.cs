using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Survey.Host.Storage;

/// <summary>
/// The one thread that writes. Changes that wait at the same time share a transaction and so one wait for the disk (group commit); each has its
/// own savepoint, so that one that fails takes nothing of the others with it. Acknowledged means committed and synced.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    // Bounds how long the first of a group waits for the last.
    private const int GroupSize = 256;
    private const int QueueSize = 8192;

    private readonly Channel<WriteOperation> _waiting =
        Channel.CreateBounded<WriteOperation>(new BoundedChannelOptions(QueueSize) { SingleReader = true });

    private readonly SqliteSession _session;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts the thread on a session that it alone uses from now on, and closes in the end.</summary>
    public SqliteWriter(SqliteSession session)
    {
        _session = session;
        new Thread(Run) { IsBackground = true, Name = "SQLite writer" }.Start();
    }

    /// <summary>Runs a change and ends when it is durable. Throws <see cref="ObjectDisposedException"/> after the end.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, bool erases, CancellationToken cancellationToken)
    {
        var operation = new WriteOperation<T>(work, erases, cancellationToken);
        try
        {
            await _waiting.Writer.WriteAsync(operation, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteWriter));
        }

        return await operation.Completion;
    }

    /// <summary>Takes no more changes, finishes those that wait and ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _ended.Task;
    }

    private void Run()
    {
        var group = new List<WriteOperation>(GroupSize);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < GroupSize && _waiting.Reader.TryRead(out var operation))
                Add(group, operation);
            if (group.Count > 0)
                CommitAndAcknowledge(group);
            group.Clear();
        }

        _session.Dispose();
        _ended.SetResult();
    }

    private static void Add(List<WriteOperation> group, WriteOperation operation)
    {
        if (operation.IsCancelled)
            operation.Cancel();
        else
            group.Add(operation);
    }

    private void CommitAndAcknowledge(List<WriteOperation> group)
    {
        try
        {
            Commit(group);
        }
        catch (Exception exception) when (exception is SqliteException or IOException)
        {
            if (_session.InTransaction)
                _session.Execute("ROLLBACK");
            foreach (var operation in group)
                operation.Fail(exception);
            return;
        }

        var erased = Erase(group);
        foreach (var operation in group)
        {
            if (erased is not null && operation.Erases)
                operation.Fail(erased);
            else
                operation.Acknowledge();
        }
    }

    private void Commit(List<WriteOperation> group)
    {
        _session.Execute("BEGIN IMMEDIATE");
        foreach (var operation in group)
        {
            _session.Execute("SAVEPOINT operation");
            if (!operation.Attempt(_session))
            {
                // A full disk or a failing one ends the transaction by itself; what follows would otherwise commit one by one.
                if (!_session.InTransaction)
                    throw new IOException("The database could not take a group of changes.", operation.Failure);
                _session.Execute("ROLLBACK TO operation");
            }

            _session.Execute("RELEASE operation");
        }

        _session.Execute("COMMIT");
    }

    /// <summary>
    /// Empties the write-ahead log, whose older frames still hold what has just been deleted. Null when done or not asked for; otherwise why not:
    /// the deletion stands, and whoever asked repeats it until the log is empty too.
    /// </summary>
    private IOException? Erase(List<WriteOperation> group)
    {
        if (!group.Exists(operation => operation is { Erases: true, Failure: null }))
            return null;
        try
        {
            return _session.EmptyLog() ? null : new IOException("Deleted rows still stand in the write-ahead log: another program reads the database.");
        }
        catch (SqliteException exception)
        {
            return new IOException("Deleted rows still stand in the write-ahead log.", exception);
        }
    }
}
