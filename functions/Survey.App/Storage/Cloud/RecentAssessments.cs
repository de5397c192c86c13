using Survey.App.Assessments;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Assessments as they were read a moment ago, for submissions: many people of one company answer at the same time, and a reading for each would cost half as
/// much again as storing what they say. A change that this process makes is seen at once, one of another process after <see cref="Lifetime"/> at the latest.
/// Thread-safe.
/// </summary>
internal sealed class RecentAssessments(TimeProvider clock)
{
    /// <summary>How long a reading serves.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private const int Most = 1000;

    private readonly Lock _turn = new();
    private readonly Dictionary<string, RecentAssessment> _readings = new(StringComparer.Ordinal);
    private long _changes;

    /// <summary>The assessment as read within <see cref="Lifetime"/>, or as it is read now; null when there is none.</summary>
    public async Task<RecentAssessment?> FindAsync(string assessmentId, Func<Task<Assessment?>> read)
    {
        long changes;
        lock (_turn)
        {
            if (_readings.TryGetValue(assessmentId, out var kept) && clock.GetElapsedTime(kept.ReadAt) < Lifetime)
                return kept;
            changes = _changes;
        }

        // From before the call: what the service answers may be as old as that.
        var readAt = clock.GetTimestamp();
        if (await read() is not { } assessment)
            return null;
        var reading = new RecentAssessment(assessment, readAt);
        Keep(reading, changes);
        return reading;
    }

    /// <summary>To be called after a change, whether it is known to have succeeded or not.</summary>
    public void Forget(string assessmentId)
    {
        lock (_turn)
        {
            _changes++;
            _readings.Remove(assessmentId);
        }
    }

    private void Keep(RecentAssessment reading, long changes)
    {
        lock (_turn)
        {
            // Read while something was changed, which may have been this one.
            if (changes != _changes)
                return;
            if (_readings.Count >= Most)
                _readings.Clear();
            _readings[reading.Assessment.Id] = reading;
        }
    }
}

/// <summary>An assessment as it was.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="ReadAt">Timestamp of the clock from before it was read.</param>
internal sealed record RecentAssessment(Assessment Assessment, long ReadAt);
