namespace Survey.Tests.App.Journeys;

/// <summary>The machine's clock, ahead by as much as a test has asked for.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
}
