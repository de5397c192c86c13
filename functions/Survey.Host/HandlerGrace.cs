using Microsoft.Extensions.Hosting;

namespace Survey.Host;

/// <summary>
/// The stop of the host as functions see it: from the first signal on nothing new is begun; about ten seconds later the tokens of what is
/// still running fire.
/// </summary>
internal sealed class HandlerGrace : IDisposable
{
    /// <summary>How long handlers may go on undisturbed.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private readonly CancellationTokenRegistration _registration;

    public HandlerGrace(IHostApplicationLifetime lifetime, TimeProvider time)
    {
        _timer = time.CreateTimer(_ => _ended.Cancel(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _registration = lifetime.ApplicationStopping.Register(() => _timer.Change(Length, Timeout.InfiniteTimeSpan));
    }

    /// <summary>Fires when handlers have to end.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _timer.Dispose();
        _ended.Dispose();
    }
}
