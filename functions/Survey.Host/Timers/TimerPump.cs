using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Survey.Host.Functions;
using Survey.Host.Storage;

namespace Survey.Host.Timers;

/// <summary>Runs timer functions when they are due, in UTC, one loop a timer, so that a timer's runs never overlap.</summary>
internal sealed partial class TimerPump(
    FunctionCatalog catalog, SqliteTimerLog log, FunctionRunner runner, TimeProvider time, ILogger<TimerPump> logger) : BackgroundService
{
    // Long waits are taken in steps: a clock that is set, or a machine that slept, is noticed at the next one.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        from function in catalog.Functions
        where function.Trigger is ScheduleTrigger
        select Task.Run(() => PumpAsync(function, (ScheduleTrigger)function.Trigger, stoppingToken), CancellationToken.None));

    private async Task PumpAsync(Function function, ScheduleTrigger trigger, CancellationToken stopping)
    {
        try
        {
            var last = trigger.IsMonitored ? await LastRunAsync(function, stopping) : time.GetUtcNow();
            if (Next(trigger, last) <= time.GetUtcNow())
                last = await RunAsync(function, trigger, last, time.GetUtcNow(), isPastDue: true, stopping);
            while (true)
            {
                var due = Next(trigger, last > time.GetUtcNow() ? last : time.GetUtcNow());
                await WaitUntilAsync(due, stopping);
                last = await RunAsync(function, trigger, last, due, isPastDue: false, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops; what is missed meanwhile is made up for at the next start.
        }
    }

    /// <summary>When the timer last ran; a timer that is new counts from now on, since a first start is no missed run.</summary>
    private async Task<DateTimeOffset> LastRunAsync(Function function, CancellationToken stopping)
    {
        if (await log.FindLastRunAsync(function.Name, stopping) is { } last)
            return last;
        var now = time.GetUtcNow();
        await log.AdvanceAsync(function.Name, null, now, stopping);
        return now;
    }

    private static DateTimeOffset Next(ScheduleTrigger trigger, DateTimeOffset after) =>
        new(DateTime.SpecifyKind(trigger.Schedule.GetNextOccurrence(after.UtcDateTime), DateTimeKind.Utc));

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken stopping)
    {
        while (due - time.GetUtcNow() is { Ticks: > 0 } rest)
            await Task.Delay(rest < LongestWait ? rest : LongestWait, time, stopping);
    }

    /// <summary>Runs the function, unless another process on the same data has run it already; gives the instant that counts as its last run.</summary>
    private async Task<DateTimeOffset> RunAsync(
        Function function, ScheduleTrigger trigger, DateTimeOffset last, DateTimeOffset due, bool isPastDue, CancellationToken stopping)
    {
        try
        {
            if (trigger.IsMonitored && !await log.AdvanceAsync(function.Name, last, due, stopping))
                return await log.FindLastRunAsync(function.Name, stopping) ?? due;
            await runner.RunAsync(function, new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = StatusOf(trigger, last, due) });
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // A failed run is not repeated; the next one comes by the schedule.
            LogFailed(exception, function.Name);
        }

        return due;
    }

    private ScheduleStatus? StatusOf(ScheduleTrigger trigger, DateTimeOffset last, DateTimeOffset due) => trigger.IsMonitored
        ? new ScheduleStatus { Last = Local(last), Next = Local(Next(trigger, due)), LastUpdated = Local(last) }
        : null;

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, time.LocalTimeZone).DateTime;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed.")]
    private partial void LogFailed(Exception exception, string function);
}
