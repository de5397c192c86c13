using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace Survey.Host.Functions;

/// <summary>What sets a function off.</summary>
internal abstract record FunctionTrigger;

/// <summary>An HTTP request.</summary>
/// <param name="Level">The key that it needs.</param>
/// <param name="Methods">The methods that reach it; empty means all.</param>
/// <param name="Pattern">The route, with the prefix.</param>
internal sealed record RequestTrigger(AuthorizationLevel Level, ImmutableArray<string> Methods, RoutePattern Pattern) : FunctionTrigger;

/// <summary>A message in a queue.</summary>
/// <param name="Queue">The queue's name.</param>
internal sealed record MessageTrigger(string Queue) : FunctionTrigger;

/// <summary>A schedule.</summary>
/// <param name="Schedule">When it is due, in UTC.</param>
/// <param name="IsMonitored">Whether its last run is kept, so that a missed one is made up for. Not for periods under a minute.</param>
internal sealed record ScheduleTrigger(CrontabSchedule Schedule, bool IsMonitored) : FunctionTrigger;
