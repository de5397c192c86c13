using Microsoft.Extensions.Logging;

namespace Survey.App.Storage;

/// <summary>Goes through a listing page by page, for timers. A fault at one thing does not keep the others waiting.</summary>
public sealed partial class PagedSweep(ILogger<PagedSweep> logger)
{
    /// <summary>Things on one page.</summary>
    public const int PageSize = 200;

    /// <summary>Does something with each thing. Throws <see cref="AggregateException"/> at the end when it failed for any.</summary>
    /// <param name="list">Reads the page that a continuation token leads to.</param>
    /// <param name="idOf">Names a thing in the log.</param>
    /// <param name="action">What to do.</param>
    /// <param name="cancellationToken">Stops between two things.</param>
    public async Task RunAsync<T>(
        Func<string?, Task<Page<T>>> list, Func<T, string> idOf, Func<T, Task> action, CancellationToken cancellationToken)
    {
        var faults = new List<Exception>();
        string? continuation = null;
        do
        {
            var page = await list(continuation);
            foreach (var thing in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await TryAsync(thing, idOf, action, faults, cancellationToken);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        if (faults.Count > 0)
            throw new AggregateException(faults);
    }

    private async Task TryAsync<T>(
        T thing, Func<T, string> idOf, Func<T, Task> action, List<Exception> faults, CancellationToken cancellationToken)
    {
        try
        {
            await action(thing);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(typeof(T).Name, idOf(thing), exception);
            faults.Add(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A timer failed at {Kind} {Id}; it comes back to it on its next run.")]
    private partial void LogFailed(string kind, string id, Exception exception);
}
