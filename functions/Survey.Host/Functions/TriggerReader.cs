using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using NCrontab;
using Survey.App.Storage;

namespace Survey.Host.Functions;

/// <summary>Reads the parameter that bears a trigger attribute.</summary>
internal sealed class TriggerReader(HostSettings settings, Action<string> refuse)
{
    private static readonly TimeSpan ShortestMonitored = TimeSpan.FromMinutes(1);

    /// <summary>Whether the parameter bears a trigger attribute.</summary>
    public static bool IsTrigger(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(HttpTriggerAttribute)) || parameter.IsDefined(typeof(QueueTriggerAttribute))
        || parameter.IsDefined(typeof(TimerTriggerAttribute));

    /// <summary>The trigger; null when it could not be read.</summary>
    public FunctionTrigger? Read(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
        {
            RequireType(parameter, typeof(HttpRequest));
            return ReadRequest(http, parameter.Member.DeclaringType!.Name);
        }

        if (parameter.GetCustomAttribute<QueueTriggerAttribute>() is { } queue)
        {
            RequireType(parameter, typeof(string));
            return ReadMessage(queue);
        }

        RequireType(parameter, typeof(TimerInfo));
        return ReadSchedule(parameter.GetCustomAttribute<TimerTriggerAttribute>()!);
    }

    private RequestTrigger? ReadRequest(HttpTriggerAttribute http, string name)
    {
        if (http.AuthLevel is AuthorizationLevel.User or AuthorizationLevel.System)
            refuse($"The level {http.AuthLevel} is reserved by the host: use Anonymous, Function or Admin.");
        ImmutableArray<string> methods = [.. http.Methods.Select(method => method.ToUpperInvariant())];
        if (methods.Any(method => method.Length == 0 || !method.All(char.IsAsciiLetter)))
            refuse("An HTTP method consists of letters.");

        var route = (http.Route ?? name).Trim('/');
        if (route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase))
            refuse($"The route '{route}' begins with 'admin' or 'runtime', which the host keeps for itself.");
        try
        {
            return new RequestTrigger(http.AuthLevel, methods, RoutePatternFactory.Parse($"{settings.RoutePrefix}/{route}".Trim('/')));
        }
        catch (RoutePatternException exception)
        {
            refuse($"The route '{route}' cannot be read: {exception.Message}");
            return null;
        }
    }

    private MessageTrigger? ReadMessage(QueueTriggerAttribute queue)
    {
        if (queue.Connection is not null)
            refuse("The queue names a connection; all queues are in the one storage.");
        if (!QueueNames.IsValid(queue.QueueName))
            refuse($"'{queue.QueueName}' cannot name a queue: 3 to 63 lower-case letters, digits and single hyphens can.");
        else if (!QueueNames.IsPoison(queue.QueueName) && !QueueNames.IsValid(QueueNames.PoisonOf(queue.QueueName)))
            refuse($"'{queue.QueueName}' is too long: its poison queue could not be named.");
        else
            return new MessageTrigger(queue.QueueName);
        return null;
    }

    private ScheduleTrigger? ReadSchedule(TimerTriggerAttribute timer)
    {
        if (timer.RunOnStartup)
            refuse("RunOnStartup runs at every restart and scale-out: it is never used.");
        if (CrontabSchedule.TryParse(timer.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is not { } schedule)
        {
            refuse($"'{timer.Schedule}' is not an NCRONTAB expression of six fields: second, minute, hour, day, month, day of the week.");
            return null;
        }

        return new ScheduleTrigger(schedule, timer.UseMonitor && ShortestPeriod(schedule) >= ShortestMonitored);
    }

    private static TimeSpan ShortestPeriod(CrontabSchedule schedule)
    {
        var runs = schedule.GetNextOccurrences(DateTime.UnixEpoch, DateTime.UnixEpoch.AddYears(1)).Take(100).ToArray();
        return runs.Length < 2 ? TimeSpan.MaxValue : runs.Zip(runs[1..]).Min(pair => pair.Second - pair.First);
    }

    private void RequireType(ParameterInfo parameter, Type type)
    {
        if (parameter.ParameterType != type)
            refuse($"The parameter '{parameter.Name}' bears a trigger attribute that belongs on a {type.Name}.");
    }
}
