using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Survey.App.Storage;
using Survey.Host;
using Xunit;

namespace Survey.Tests.Host.Queues;

/// <summary>What becomes of messages whose handlers ended: with the storage there, away, or away for a while.</summary>
public sealed class SettlingTests : IAsyncLifetime
{
    private const string Queue = QueueFunctions.Queue;
    private const string Poison = Queue + "-poison";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly QueueProbe _probe = new();
    private readonly TestHost _host;
    private WatchedReader _reader = null!;

    public SettlingTests() => _host = new TestHost(
        typeof(QueueFunctions),
        new HostSettings
        {
            FunctionTimeout = null,
            Queues = new QueueSettings { VisibilityTimeout = TimeSpan.FromSeconds(30), MaxPollingInterval = TimeSpan.FromSeconds(2) },
        },
        services =>
        {
            var reader = (IWorkQueueReader)services.Single(service => service.ServiceType == typeof(IWorkQueueReader)).ImplementationInstance!;
            services.AddSingleton<IWorkQueueReader>(_reader = new WatchedReader(reader)).AddSingleton(_probe).AddScoped<QueueScope>();
        });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Message_HandledWhileTheStoreWasAway_IsDeletedOnceItIsBackAndNeverRunAgain()
    {
        _probe.Handle = (_, _) => TakeAway();
        await SendAsync("done");
        await Eventually.HoldsAsync(_host.Time, Second, () => _reader.Refused >= 3);
        _reader.Away = false;
        await Eventually.HoldsAsync(async () => await CountAsync() == 0, () => _host.Time.Advance(Second));
        Assert.Equal(["done"], _probe.Begun);
    }

    [Fact]
    public async Task Message_FailedSinceTheStoreWasAway_ComesAgainLongBeforeItsLeaseEnds()
    {
        _probe.Handle = (_, _) => _probe.Begun.Count == 1 ? TakeAway().ContinueWith(_ => throw new IOException("Away."), TaskScheduler.Default) : Task.CompletedTask;
        var started = _host.Time.GetUtcNow();
        await SendAsync("again");
        await Eventually.HoldsAsync(_host.Time, Second, () => _reader.Refused >= 3);
        _reader.Away = false;
        await Eventually.HoldsAsync(_host.Time, Second, () => _probe.Begun.Count == 2);
        Assert.InRange(_host.Time.GetUtcNow() - started, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(3));
        await Eventually.HoldsAsync(async () => await CountAsync() == 0, () => _host.Time.Advance(Second));
        Assert.Equal(2, _probe.Begun.Count);
    }

    [Fact]
    public async Task Message_StoreStaysAway_IsTriedForItsLeaseAndThenComesAgain()
    {
        _probe.Handle = (_, _) => _probe.Begun.Count == 1 ? TakeAway() : _reader.BringBack();
        var started = _host.Time.GetUtcNow();
        await SendAsync("late");
        await Eventually.HoldsAsync(_host.Time, Second, () => _probe.Begun.Count == 2);
        Assert.InRange(_host.Time.GetUtcNow() - started, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        await Eventually.HoldsAsync(async () => await CountAsync() == 0, () => _host.Time.Advance(Second));
        Assert.Equal(2, _probe.Begun.Count);
    }

    [Fact]
    public async Task Message_DeliveryWasLost_ComesAgainWithinTwoMinutes()
    {
        _reader.LoseNext = true;
        var started = _host.Time.GetUtcNow();
        await SendAsync("lost");
        await Eventually.HoldsAsync(_host.Time, Second, () => !_probe.Begun.IsEmpty);
        Assert.InRange(_host.Time.GetUtcNow() - started, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        await Eventually.HoldsAsync(async () => await CountAsync() == 0, () => _host.Time.Advance(Second));
    }

    [Fact]
    public async Task PoisonMessage_ItsFunctionFails_ComesAgainAfterALeaseEachTimeAndGoesNowhereElse()
    {
        _probe.PoisonFails = true;
        await _host.Host.Services.GetRequiredService<IWorkQueue>().SendAsync(Poison, "stuck", TimeSpan.Zero, Token);
        for (var times = 1; times <= 8; times++)
        {
            // The clock stands still until the message is hidden, or its minute would be over before the handler had its turn.
            await Eventually.HoldsAsync(_host.Time, TimeSpan.FromMilliseconds(200), () => _probe.Poisoned.Count == times);
            await Eventually.HoldsAsync(() => Task.FromResult(_reader.Hidden.Count == times));
            Assert.Equal(TimeSpan.FromMinutes(10), _reader.Hidden.Last());
            _host.Time.Advance(TimeSpan.FromMinutes(10) - Second);
            Assert.Equal(times, _probe.Poisoned.Count);
        }

        Assert.Equal(1, await _host.Storage.QueueReader.CountAsync(Poison, Token));
        Assert.Equal(0, await _host.Storage.QueueReader.CountAsync(Poison + "-poison", Token));
    }

    [Fact]
    public async Task Stop_WhileTheStoreIsAway_DoesNotWaitForIt()
    {
        _probe.Handle = (_, _) => TakeAway();
        await SendAsync("left");
        await Eventually.HoldsAsync(_host.Time, Second, () => _reader.Refused >= 2);
        var stopping = _host.Host.StopAsync(Token);
        await Eventually.HoldsAsync(_host.Time, Second, () => stopping.IsCompleted);
        Assert.Equal(1, await CountAsync());
    }

    private Task TakeAway()
    {
        _reader.Away = true;
        return Task.CompletedTask;
    }

    private Task SendAsync(string body) => _host.Host.Services.GetRequiredService<IWorkQueue>().SendAsync(Queue, body, TimeSpan.Zero, Token);

    private Task<long> CountAsync() => _host.Storage.QueueReader.CountAsync(Queue, Token);

    /// <summary>A reader that tells what was settled, and that a test can take away: then nothing can be, and every try is counted.</summary>
    private sealed class WatchedReader(IWorkQueueReader reader) : IWorkQueueReader
    {
        private volatile bool _away;
        private int _refused;

        public bool Away
        {
            get => _away;
            set => _away = value;
        }

        public int Refused => Volatile.Read(ref _refused);

        /// <summary>For how long messages were hidden by their handlers, in order.</summary>
        public ConcurrentQueue<TimeSpan> Hidden { get; } = [];

        /// <summary>The store gives the next messages out, but they do not arrive.</summary>
        public bool LoseNext { get; set; }

        public Task BringBack()
        {
            Away = false;
            return Task.CompletedTask;
        }

        public async Task<ImmutableArray<QueueDelivery>> ReceiveAsync(string queue, int maximum, TimeSpan lease, CancellationToken cancellationToken)
        {
            var received = await reader.ReceiveAsync(queue, maximum, lease, cancellationToken);
            if (received.IsEmpty || !LoseNext)
                return received;
            LoseNext = false;
            throw new IOException("The answer was lost.");
        }

        public async Task<QueueDelivery?> ChangeVisibilityAsync(QueueDelivery delivery, TimeSpan visibility, CancellationToken cancellationToken)
        {
            var changed = await OrRefuse(() => reader.ChangeVisibilityAsync(delivery, visibility, cancellationToken));
            if (changed is not null)
                Hidden.Enqueue(visibility);
            return changed;
        }

        public Task<bool> DeleteAsync(QueueDelivery delivery, CancellationToken cancellationToken) =>
            OrRefuse(() => reader.DeleteAsync(delivery, cancellationToken));

        public Task<bool> MoveToPoisonAsync(QueueDelivery delivery, CancellationToken cancellationToken) =>
            OrRefuse(() => reader.MoveToPoisonAsync(delivery, cancellationToken));

        public Task<long> CountAsync(string queue, CancellationToken cancellationToken) => reader.CountAsync(queue, cancellationToken);

        private Task<T> OrRefuse<T>(Func<Task<T>> call)
        {
            if (!_away)
                return call();
            Interlocked.Increment(ref _refused);
            return Task.FromException<T>(new IOException("The store is away."));
        }
    }
}
