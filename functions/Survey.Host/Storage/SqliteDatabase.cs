using System.Collections.Concurrent;

namespace Survey.Host.Storage;

/// <summary>The database file: one writer, any number of readers that never wait for it.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private const int IdleReaders = 8;

    private readonly string _file;
    private readonly SqliteWriter _writer;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private int _disposed;

    private SqliteDatabase(string file, SqliteWriter writer)
    {
        _file = file;
        _writer = writer;
    }

    /// <summary>
    /// Opens the file, makes it when it is missing and brings it to the current schema. Also empties the log that a killed process left, with all
    /// that it had been asked to erase. Throws <see cref="InvalidDataException"/> for a file that is not ours or is newer.
    /// </summary>
    public static SqliteDatabase Open(string file)
    {
        MakePrivate(file);

        // Prepared in a session of its own, so that a refused file is closed again.
        using (var session = new SqliteSession(file, readOnly: false))
        {
            SqliteSchema.Migrate(session, file);
            session.EmptyLog();
        }

        FileSync.SyncFolder(Path.GetDirectoryName(file)!);
        return new SqliteDatabase(file, new SqliteWriter(new SqliteSession(file, readOnly: false)));
    }

    // SQLite gives its log the rights of the database, so that copies of either stay private wherever they are taken.
    private static void MakePrivate(string file)
    {
        if (OperatingSystem.IsWindows() || File.Exists(file))
            return;

        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        new FileStream(file, options).Dispose();
    }

    /// <summary>Runs a change in a group commit; on return it is durable.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, erases: false, cancellationToken);

    /// <summary>Runs a change that deletes what must not stay behind: on return it is gone from the database file and its log.</summary>
    public Task<T> EraseAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, erases: true, cancellationToken);

    /// <summary>Reads whatever was acknowledged before the call, and perhaps more. Each statement sees one consistent state.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        var session = _readers.TryTake(out var idle) ? idle : new SqliteSession(_file, readOnly: true);
        try
        {
            return Task.FromResult(query(session));
        }
        finally
        {
            if (_readers.Count < IdleReaders && Volatile.Read(ref _disposed) == 0)
                _readers.Add(session);
            else
                session.Dispose();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        while (_readers.TryTake(out var reader))
            reader.Dispose();

        // The writer goes last: the last connection to close folds the log into the database and deletes it.
        await _writer.DisposeAsync();
    }
}
