namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the <see cref="TimerInfo"/> parameter of a function that runs on a schedule. Same shape as the worker's own attribute.</summary>
/// <param name="schedule">NCRONTAB expression with seconds, in UTC.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>NCRONTAB expression with seconds.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Runs at every start as well. Never used here: every restart and scale-out would run it.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>Keeps the last run, so that one missed while the app was down is made up for. True unless set.</summary>
    public bool UseMonitor { get; set; } = true;
}
