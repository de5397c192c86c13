namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function learns of its own schedule. Same shape as the worker's own type.</summary>
public sealed class TimerInfo
{
    /// <summary>Last and next run; null where the host keeps none (periods under a minute).</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True when this run makes up for one that was missed.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>Last and next run of a timer, in local time.</summary>
public sealed class ScheduleStatus
{
    /// <summary>When the function last ran.</summary>
    public DateTime Last { get; set; }

    /// <summary>When it is due next.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this status was written.</summary>
    public DateTime LastUpdated { get; set; }
}
