namespace Survey.Host.Storage;

/// <summary>When each timer last ran, so that a run missed while the service was down is made up for, and made once.</summary>
internal sealed class SqliteTimerLog(SqliteDatabase database)
{
    /// <summary>When the timer last began a run, UTC; null when it never did.</summary>
    public Task<DateTimeOffset?> FindLastRunAsync(string timer, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.First<DateTimeOffset?>("SELECT last_run FROM timers WHERE name = $1", row => row.GetInstant(0), timer), cancellationToken);

    /// <summary>Notes a run at <paramref name="now"/> after the one at <paramref name="last"/>, null for none. False when somebody else has noted one since.</summary>
    public Task<bool> AdvanceAsync(string timer, DateTimeOffset? last, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => last is null
            ? session.Execute("INSERT INTO timers (name, last_run) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", timer, now.ToColumn()) == 1
            : session.Execute(
                "UPDATE timers SET last_run = $3 WHERE name = $1 AND last_run = $2", timer, last.Value.ToColumn(), now.ToColumn()) == 1,
        cancellationToken);
}
