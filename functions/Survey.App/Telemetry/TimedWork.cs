using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Survey.App.Telemetry;

/// <summary>A piece of work that is being measured: a span and a duration. Dispose it at the end; only work that was marked done counts as a duration.</summary>
public sealed class TimedWork : IDisposable
{
    private readonly Histogram<double> _duration;
    private readonly Activity? _activity;
    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _isDone;

    internal TimedWork(ActivitySource source, string name, string tag, string id, Histogram<double> duration)
    {
        _duration = duration;
        _activity = source.StartActivity(name);
        _activity?.SetTag(tag, id);
    }

    /// <summary>Marks the work as done. Without it the span ends as an error and no duration is recorded.</summary>
    public void Done() => _isDone = true;

    /// <summary>Ends the span.</summary>
    public void Dispose()
    {
        if (_isDone)
            _duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds);
        _activity?.SetStatus(_isDone ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        _activity?.Dispose();
    }
}
