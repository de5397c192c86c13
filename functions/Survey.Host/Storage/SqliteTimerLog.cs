namespace Survey.Host.Storage;

/// <summary>When each timer last ran, so that a run missed while the service was down is made up for, and made once.</summary>
internal sealed class SqliteTimerLog(SqliteDatabase database)
{
    /// <summary>When the timer last began a run, UTC; null when it never did.</summary>
    public Task<DateTimeOffset?> FindLastRunAsync(string timer, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First<DateTimeOffset?>("SELECT last_run FROM timers WHERE name = $1", row => row.GetInstant(0), timer), cancellationToken);

    /// <summary>Notes a run that is due at <paramref name="due"/>. False when one of that instant or later is noted already: somebody else runs it.</summary>
    public Task<bool> ClaimAsync(string timer, DateTimeOffset due, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO timers (name, last_run) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET last_run = excluded.last_run WHERE last_run < excluded.last_run",
            timer,
            due.ToColumn()) == 1,
        cancellationToken);
}
