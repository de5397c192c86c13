using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Survey.Host.Storage;

/// <summary>One connection with its prepared statements. Used by one thread at a time. Parameters are <c>$1</c>, <c>$2</c>, … in the order given.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Opens the file with the settings that durability and erasure rest on.</summary>
    public SqliteSession(string file, bool readOnly)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        _connection.Open();

        // FULL: a commit is on the disk before it is acknowledged. secure_delete: what is deleted is overwritten with zeros.
        // temp_store: nothing of an answer goes to a temporary file.
        Execute("PRAGMA busy_timeout = 2000");
        Execute("PRAGMA synchronous = FULL");
        Execute("PRAGMA secure_delete = ON");
        Execute("PRAGMA temp_store = MEMORY");
        if (readOnly)
            Execute("PRAGMA query_only = ON");
    }

    /// <summary>Whether a transaction is open; a severe fault, such as a full disk, ends one by itself.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>Reads the first row, or gives the type's default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        return reader.Read() ? map(reader) : default;
    }

    /// <summary>Reads every row.</summary>
    public ImmutableArray<T> List<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
            rows.Add(map(reader));
        return rows.DrainToImmutable();
    }

    /// <summary>Moves the write-ahead log into the database and truncates it. False when a reader elsewhere holds it for longer than two seconds.</summary>
    public bool EmptyLog() => First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0) == 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = Prepare(sql, values.Length);
            _commands.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a literal of this folder; values come as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var index = 1; index <= parameters; index++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${index}" });
        return command;
    }
}
