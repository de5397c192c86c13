using Microsoft.Extensions.DependencyInjection;
using Survey.Host;
using Xunit;

namespace Survey.Tests.Host.Timers;

/// <summary>The clock of these tests begins at nine; the hourly timer is due at half past.</summary>
public sealed class TimerPumpTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TimerProbe _probe = new();
    private readonly TestHost _host;

    public TimerPumpTests() => _host = new TestHost(
        typeof(TimerFunctions), new HostSettings { FunctionTimeout = null }, services => services.AddSingleton(_probe));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task FirstStart_NothingMissed_RunsOnlyWhenDue()
    {
        await AdvanceToAsync(9, 29);
        Assert.Empty(_probe.Hourly);
        await RunsAsync(1);
        await RunsAsync(2);

        Assert.All(_probe.Hourly, timer => Assert.False(timer.IsPastDue));
        Assert.Equal([At(10, 30), At(11, 30)], _probe.Hourly.Select(timer => timer.ScheduleStatus!.Next));
        Assert.Equal(At(9, 30), _probe.Hourly.Last().ScheduleStatus!.Last);
    }

    [Fact]
    public async Task Restart_RunsMissed_MakesUpOnceAndIsPastDue()
    {
        await RunsAsync(1);
        await _host.StopAsync();
        _host.Time.Advance(TimeSpan.FromHours(5));
        await _host.StartAsync();
        await Eventually.HoldsAsync(() => Task.FromResult(_probe.Hourly.Count == 2));
        Assert.True(_probe.Hourly.Last().IsPastDue);

        await RunsAsync(3);
        Assert.False(_probe.Hourly.Last().IsPastDue);
    }

    [Fact]
    public async Task Restart_BeforeTheFirstRunWasDue_MakesUpForIt()
    {
        await Eventually.HoldsAsync(async () => await _host.Storage.Timers.FindLastRunAsync("EveryHourFunction", Token) is not null);
        await _host.StopAsync();
        _host.Time.Advance(TimeSpan.FromHours(1));
        await _host.StartAsync();
        await Eventually.HoldsAsync(() => Task.FromResult(_probe.Hourly.Count == 1));
        Assert.True(_probe.Hourly.Single().IsPastDue);
    }

    [Fact]
    public async Task Restart_NothingMissed_DoesNotRun()
    {
        await RunsAsync(1);
        await _host.StopAsync();
        await _host.StartAsync();
        await AdvanceToAsync(10, 29);
        Assert.Single(_probe.Hourly);
        await RunsAsync(2);
        Assert.False(_probe.Hourly.Last().IsPastDue);
    }

    [Fact]
    public async Task Run_Fails_TheNextComesBySchedule()
    {
        _probe.Handle = _ => throw new InvalidOperationException("This run fails.");
        await RunsAsync(1);
        await AdvanceToAsync(10, 29);
        Assert.Single(_probe.Hourly);
        await RunsAsync(2);
    }

    [Fact]
    public async Task Run_LongerThanThePeriod_IsNotOverlappedNorCaughtUp()
    {
        var mayEnd = new TaskCompletionSource();
        _probe.Handle = _ => mayEnd.Task;
        await RunsAsync(1);
        await AdvanceToAsync(12, 40);
        Assert.Single(_probe.Hourly);

        mayEnd.SetResult();
        await RunsAsync(2);
        Assert.Equal(At(14, 30), _probe.Hourly.Last().ScheduleStatus!.Next);
        Assert.False(_probe.Hourly.Last().IsPastDue);
    }

    [Fact]
    public async Task PeriodUnderAMinute_HasNoStatusAndMakesUpForNothing()
    {
        await Eventually.HoldsAsync(_host.Time, TimeSpan.FromSeconds(1), () => _probe.Often.Count >= 2);
        await _host.StopAsync();
        var before = _probe.Often.Count;
        _host.Time.Advance(TimeSpan.FromSeconds(25));
        await _host.StartAsync();
        await Eventually.HoldsAsync(_host.Time, TimeSpan.FromSeconds(1), () => _probe.Often.Count > before);
        Assert.All(_probe.Often, timer => Assert.Null(timer.ScheduleStatus));
        Assert.All(_probe.Often, timer => Assert.False(timer.IsPastDue));
    }

    [Fact]
    public async Task Log_TwoProcessesAtOneRun_OneOfThemHasIt()
    {
        var log = _host.Storage.Timers;
        var first = _host.Time.GetUtcNow();
        Assert.True(await log.AdvanceAsync("Some", null, first, Token));
        Assert.False(await log.AdvanceAsync("Some", null, first, Token));
        Assert.True(await log.AdvanceAsync("Some", first, first.AddHours(1), Token));
        Assert.False(await log.AdvanceAsync("Some", first, first.AddHours(1), Token));
        Assert.Equal(first.AddHours(1), await log.FindLastRunAsync("Some", Token));
    }

    private static DateTime At(int hour, int minute) => new(2026, 3, 2, hour, minute, 0);

    private Task RunsAsync(int runs) => Eventually.HoldsAsync(_host.Time, Minute, () => _probe.Hourly.Count >= runs);

    private Task AdvanceToAsync(int hour, int minute) =>
        Eventually.HoldsAsync(_host.Time, Minute, () => _host.Time.GetUtcNow().DateTime >= At(hour, minute));
}
