using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Survey.App.Collecting;
using Survey.Host.Storage;
using Survey.Tests.Contracts;
using Xunit;

namespace Survey.Tests.Host.Storage;

public sealed class SqliteDatabaseTests : StorageContract<SqliteFixture>
{
    private readonly FakeTimeProvider _time = new();

    private string DatabaseFile => Path.Combine(Stores.Folder, LocalStorage.DatabaseFile);

    [Fact]
    public async Task Open_LaterVersion_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await LocalStorage.Open(folder.Path, _time).DisposeAsync();
        Change(folder, $"PRAGMA user_version = {SqliteSchema.Version + 1}");
        var exception = Assert.Throws<InvalidDataException>(() => LocalStorage.Open(folder.Path, _time));
        Assert.Contains("later version", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"schema {SqliteSchema.Version + 1}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_EarlierVersion_IsBroughtForwardWithItsData()
    {
        using var folder = new TemporaryFolder();
        await using (var storage = LocalStorage.Open(folder.Path, _time))
            await storage.Assessments.AddAsync(AnAssessment(), Token);
        Change(folder, "DROP TABLE logos; DROP TABLE benchmark; PRAGMA user_version = 1");

        await using var opened = LocalStorage.Open(folder.Path, _time);

        Assert.NotNull(await opened.Assessments.FindAsync("a1", Token));
        await opened.Workspaces.SaveLogoAsync("w1", [1], Token);
        Assert.Empty(await opened.Benchmark.ListAsync("w1", Token));
    }

    [Fact]
    public void Open_AnotherProgramsDatabase_SaysSoAndLeavesItAlone()
    {
        using var folder = new TemporaryFolder();
        Change(folder, "CREATE TABLE theirs (x)");
        var before = File.ReadAllBytes(Path.Combine(folder.Path, LocalStorage.DatabaseFile));
        var exception = Assert.Throws<InvalidDataException>(() => LocalStorage.Open(folder.Path, _time));
        Assert.Contains("another program", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(folder.Path, LocalStorage.DatabaseFile)));
    }

    [Fact]
    public void Open_NotADatabase_Throws()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, LocalStorage.DatabaseFile), new string('x', 5000));
        Assert.Throws<SqliteException>(() => LocalStorage.Open(folder.Path, _time));
    }

    [Fact]
    public void Open_NewFolder_IsReadableByItsOwnerAlone()
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Stores.Folder));
    }

    [Fact]
    public async Task Open_ManyProcessesAtOnce_AgreeOnOneSchema()
    {
        using var folder = new TemporaryFolder();
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LocalStorage.Open(folder.Path, _time), Token)));
        Assert.True(await opened[0].Assessments.AddAsync(AnAssessment(), Token));
        foreach (var storage in opened)
            Assert.NotNull(await storage.Assessments.FindAsync("a1", Token));
        foreach (var storage in opened)
            await storage.DisposeAsync();
    }

    [Fact]
    public async Task Write_OneOfAGroupFails_TheOthersAreCommitted()
    {
        using var folder = new TemporaryFolder();
        await using var database = SqliteDatabase.Open(Path.Combine(folder.Path, "group.db"));
        using var gate = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var opening = database.WriteAsync(_ => begun.TrySetResult() && gate.Wait(TimeSpan.FromSeconds(30)), Token);
        await begun.Task;

        // They queue up behind the first and so share one transaction.
        var writes = Enumerable.Range(0, 9).Select(number => database.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO results (assessment_id, document) VALUES ($1, 'x')", $"r{number}");
                return number == 4 ? throw new InvalidOperationException("mine alone") : session.InTransaction;
            },
            Token)).ToArray();
        gate.Set();
        await opening;

        for (var number = 0; number < writes.Length; number++)
        {
            if (number == 4)
                await Assert.ThrowsAsync<InvalidOperationException>(() => writes[4]);
            else
                Assert.True(await writes[number]);
        }

        var stored = await database.ReadAsync(session => session.List("SELECT assessment_id FROM results ORDER BY 1", row => row.GetString(0)), Token);
        Assert.Equal(["r0", "r1", "r2", "r3", "r5", "r6", "r7", "r8"], stored);
    }

    [Fact]
    public async Task Write_CancelledWhileItWaits_IsNeverRun()
    {
        using var folder = new TemporaryFolder();
        await using var database = SqliteDatabase.Open(Path.Combine(folder.Path, "group.db"));
        using var gate = new ManualResetEventSlim();
        using var cancelling = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var opening = database.WriteAsync(_ => begun.TrySetResult() && gate.Wait(TimeSpan.FromSeconds(30)), Token);
        await begun.Task;
        var ran = false;
        var waiting = database.WriteAsync(_ => ran = true, cancelling.Token);
        await cancelling.CancelAsync();
        gate.Set();
        await opening;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(ran);
    }

    [Fact]
    public async Task Write_AfterTheEnd_Throws()
    {
        using var folder = new TemporaryFolder();
        var database = SqliteDatabase.Open(Path.Combine(folder.Path, "group.db"));
        await database.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.WriteAsync(_ => 1, Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.ReadAsync(_ => 1, Token));
    }

    [Fact]
    public async Task Acknowledged_FilesCopiedAsTheyStand_AreWhole()
    {
        var people = await InviteAsync(20);
        foreach (var person in people)
            await Stores.Answers.SubmitAsync(ASubmission(person, person.Id), Now, Token);

        // What a killed process leaves: the files as they are, nothing folded or closed.
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Stores.Folder, LocalStorage.DatabaseFile + "*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        await using var restarted = LocalStorage.Open(copy.Path, _time);
        Assert.Equal(20, (await restarted.Participants.CountAsync("a1", Token)).Answered);
        Assert.Equal(
            SubmitOutcome.Accepted, await restarted.Answers.WithdrawAsync(ASubmission(people[3], ""), Now, Token));
    }

    [Theory]
    [InlineData("SELECT id FROM participants WHERE token_hash = x'00'", "participants")]
    [InlineData("SELECT id FROM assessments WHERE report_token_hash = x'00'", "assessments")]
    [InlineData("SELECT id FROM api_keys WHERE id = 'k'", "api_keys")]
    [InlineData("SELECT sheet FROM answers WHERE assessment_id = 'a' AND answer_key = x'00'", "answers")]
    public void Lookup_ByToken_IsOneSearchOfAnIndex(string sql, string table)
    {
        using var session = new SqliteSession(DatabaseFile, readOnly: true);
        var plan = session.List("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3));
        Assert.StartsWith($"SEARCH {table} USING ", Assert.Single(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA secure_delete", "1")]
    [InlineData("PRAGMA temp_store", "2")]
    public void Session_OfTheWriter_HasTheSettingsThatDurabilityAndErasureRestOn(string pragma, string expected)
    {
        using var session = new SqliteSession(DatabaseFile, readOnly: false);
        Assert.Equal(expected, session.First(pragma, row => row.GetString(0)));
    }

    [Fact]
    public void Session_ForReading_RefusesToWrite()
    {
        using var session = new SqliteSession(DatabaseFile, readOnly: true);
        Assert.Throws<SqliteException>(() => session.Execute("DELETE FROM results"));
    }

    [Fact]
    public void Tables_All_HaveNoRowNumbers()
    {
        using var session = new SqliteSession(DatabaseFile, readOnly: true);
        var tables = session.List("SELECT name, sql FROM sqlite_schema WHERE type = 'table'", row => (Name: row.GetString(0), Sql: row.GetString(1)));
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.EndsWith("WITHOUT ROWID", table.Sql, StringComparison.Ordinal));
    }

    private static void Change(TemporaryFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, LocalStorage.DatabaseFile)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
