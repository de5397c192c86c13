using Microsoft.Extensions.DependencyInjection;
using Survey.App.Storage;
using Survey.Host;
using Survey.Host.Storage;
using Xunit;

namespace Survey.Tests.Host.Queues;

public sealed class QueuePumpTests : IAsyncLifetime
{
    private const string Queue = QueueFunctions.Queue;
    private const string Poison = Queue + "-poison";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly QueueProbe _probe = new();
    private readonly TestHost _host;

    public QueuePumpTests() => _host = new TestHost(
        typeof(QueueFunctions),
        new HostSettings
        {
            FunctionTimeout = null,
            Queues = new QueueSettings
            {
                BatchSize = 2,
                NewBatchThreshold = 1,
                VisibilityTimeout = TimeSpan.FromSeconds(30),
                MaxPollingInterval = TimeSpan.FromSeconds(2),
            },
        },
        services => services.AddSingleton(_probe).AddScoped<QueueScope>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Message_SentInThisProcess_IsHandledWithoutWaitingForALook()
    {
        await SendAsync("one");
        await Eventually.HoldsAsync(async () => await CountAsync(Queue) == 0);
        Assert.Equal(["one"], _probe.Begun);
    }

    [Fact]
    public async Task Message_SentByAnotherProcess_IsFoundAtTheNextLook()
    {
        await _host.Storage.Queue.SendAsync(Queue, "two", TimeSpan.Zero, Token);
        await Eventually.HoldsAsync(_host.Time, Second, () => _probe.Begun.Contains("two"));
        await Eventually.HoldsAsync(async () => await CountAsync(Queue) == 0);
    }

    [Fact]
    public async Task Message_HandlerFailsEachTime_IsTriedFiveTimesThirtySecondsApartThenPoisoned()
    {
        _probe.Handle = (_, _) => throw new InvalidOperationException("Never works.");
        var started = _host.Time.GetUtcNow();
        await SendAsync("bad");
        await Eventually.HoldsAsync(_host.Time, Second, () => !_probe.Poisoned.IsEmpty);

        Assert.Equal(Enumerable.Repeat("bad", 5), _probe.Begun);
        Assert.Equal(["bad"], _probe.Poisoned);
        Assert.True(_host.Time.GetUtcNow() - started >= TimeSpan.FromSeconds(4 * 30));
        await Eventually.HoldsAsync(async () => await CountAsync(Queue) == 0 && await CountAsync(Poison) == 0);
    }

    [Fact]
    public async Task Message_FailsOnceThenWorks_IsDeleted()
    {
        _probe.Handle = (_, _) => _probe.Begun.Count == 1 ? throw new InvalidOperationException("Once.") : Task.CompletedTask;
        await SendAsync("shaky");
        await Eventually.HoldsAsync(_host.Time, Second, () => _probe.Begun.Count == 2);
        await Eventually.HoldsAsync(async () => await CountAsync(Queue) == 0);
        Assert.Empty(_probe.Poisoned);
    }

    [Fact]
    public async Task Message_BodyIsNotText_GoesToPoisonUnrunAndStaysThereUnseen()
    {
        using (var session = new SqliteSession(Path.Combine(_host.Storage.Folder, LocalStorage.DatabaseFile), readOnly: false))
        {
            session.Execute(
                "INSERT INTO messages (queue, id, receipt, body, dequeue_count, visible_at, inserted_at) VALUES ($1, 'x', '', x'ff', 0, 0, $2)",
                Queue,
                _host.Time.GetUtcNow().UtcTicks);
        }

        await Eventually.HoldsAsync(async () => await CountAsync(Poison) == 1, () => _host.Time.Advance(Second));
        await SendAsync("after");
        await Eventually.HoldsAsync(async () => await CountAsync(Queue) == 0, () => _host.Time.Advance(Second));
        Assert.Equal(["after"], _probe.Begun);
        Assert.Empty(_probe.Poisoned);
        Assert.Equal(1, await CountAsync(Poison));
    }

    [Fact]
    public async Task Message_KilledItsProcessFiveTimes_GoesToPoisonUnrun()
    {
        await _host.Storage.Queue.SendAsync(Queue, "deadly", TimeSpan.FromSeconds(1), Token);
        using (var session = new SqliteSession(Path.Combine(_host.Storage.Folder, LocalStorage.DatabaseFile), readOnly: false))
            session.Execute("UPDATE messages SET dequeue_count = 5");
        await Eventually.HoldsAsync(_host.Time, Second, () => _probe.Poisoned.Contains("deadly"));
        Assert.Empty(_probe.Begun);
    }

    [Fact]
    public async Task Message_HandlerRunsForHalfAnHour_IsNotGivenToAnother()
    {
        var mayEnd = new TaskCompletionSource();
        _probe.Handle = (_, _) => mayEnd.Task;
        await SendAsync("long");
        var end = _host.Time.GetUtcNow().AddMinutes(30);
        await Eventually.HoldsAsync(_host.Time, TimeSpan.FromSeconds(5), () => _host.Time.GetUtcNow() > end);
        mayEnd.SetResult();
        await Eventually.HoldsAsync(async () => await CountAsync(Queue) == 0);
        Assert.Equal(["long"], _probe.Begun);
    }

    [Fact]
    public async Task Messages_Many_RunNoMoreThanBatchAndThresholdAtOnce()
    {
        using var places = new SemaphoreSlim(0);
        _probe.Handle = (_, token) => places.WaitAsync(token);
        // All come to be seen at the same moment, so that the first batch is a whole one.
        for (var number = 0; number < 9; number++)
            await _host.Storage.Queue.SendAsync(Queue, $"m{number}", Second, Token);
        await Eventually.HoldsAsync(_host.Time, Second, () => _probe.Begun.Count == 2);
        places.Release();
        await Eventually.HoldsAsync(_host.Time, Second, () => _probe.Begun.Count == 4);
        places.Release(8);
        await Eventually.HoldsAsync(async () => await CountAsync(Queue) == 0, () => _host.Time.Advance(Second));
        Assert.Equal(3, _probe.Most);
        Assert.Equal(9, _probe.Begun.Count);
        Assert.Equal(9, _probe.Scopes.Distinct().Count());
    }

    [Fact]
    public async Task Stop_HandlerRuns_LetsItFinish()
    {
        var mayEnd = new TaskCompletionSource();
        _probe.Handle = (_, token) => mayEnd.Task.WaitAsync(token);
        await SendAsync("slow");
        await Eventually.HoldsAsync(() => Task.FromResult(!_probe.Begun.IsEmpty));
        var stopping = _host.Host.StopAsync(Token);
        _host.Time.Advance(TimeSpan.FromSeconds(9));
        mayEnd.SetResult();
        await stopping.WaitAsync(Eventually.Limit, Token);
        Assert.Equal(0, await CountAsync(Queue));
    }

    [Fact]
    public async Task Stop_HandlerRunsLongerThanTenSeconds_FiresItsTokenAndGivesTheMessageBack()
    {
        _probe.Handle = (_, token) => new TaskCompletionSource().Task.WaitAsync(token);
        await SendAsync("endless");
        await Eventually.HoldsAsync(() => Task.FromResult(!_probe.Begun.IsEmpty));
        var stopping = _host.Host.StopAsync(Token);
        await Eventually.HoldsAsync(_host.Time, Second, () => stopping.IsCompleted);
        var back = Assert.Single(await _host.Storage.QueueReader.ReceiveAsync(Queue, 1, Second, Token));
        Assert.Equal(("endless", 2), (back.Body, back.DequeueCount));
    }

    [Fact]
    public async Task Stop_WhileMessagesWait_TakesNoMore()
    {
        await _host.Host.StopAsync(Token);
        await _host.Storage.Queue.SendAsync(Queue, "late", TimeSpan.Zero, Token);
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await CountAsync(Queue));
        Assert.Empty(_probe.Begun);
    }

    [Fact]
    public async Task Start_MessageHeldByAKilledProcess_IsHandledAtOnce()
    {
        await _host.StopAsync();
        await using (var killed = LocalStorage.Open(_host.Folder, _host.Time))
        {
            await killed.Queue.SendAsync(Queue, "held", TimeSpan.Zero, Token);
            Assert.Single(await killed.QueueReader.ReceiveAsync(Queue, 1, TimeSpan.FromMinutes(10), Token));
            await killed.Queue.SendAsync(Queue, "delayed", TimeSpan.FromMinutes(10), Token);
        }

        await _host.StartAsync();
        await Eventually.HoldsAsync(async () => await CountAsync(Queue) == 1);
        Assert.Equal(["held"], _probe.Begun);
    }

    [Fact]
    public async Task Start_AnotherProcessServesTheSameData_IsRefusedAndLeavesItsMessagesAlone()
    {
        await _host.StopAsync();
        using var other = FolderClaim.TryTake(_host.Folder, SurveyHost.LockName);
        await using var storage = LocalStorage.Open(_host.Folder, _host.Time);
        await storage.Queue.SendAsync(Queue, "theirs", TimeSpan.Zero, Token);
        Assert.Single(await storage.QueueReader.ReceiveAsync(Queue, 1, TimeSpan.FromMinutes(10), Token));

        var fault = await Assert.ThrowsAsync<HostStartException>(_host.StartAsync);

        Assert.Equal(_host.Folder, fault.Problems.Single().Value);
        Assert.Empty(await storage.QueueReader.ReceiveAsync(Queue, 1, TimeSpan.FromMinutes(10), Token));
        Assert.Empty(_probe.Begun);
    }

    private Task SendAsync(string body) => _host.Host.Services.GetRequiredService<IWorkQueue>().SendAsync(Queue, body, TimeSpan.Zero, Token);

    private Task<long> CountAsync(string queue) => _host.Storage.QueueReader.CountAsync(queue, Token);
}
