using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NCrontab;
using Survey.App.Storage;

namespace Survey.Tests.Architecture;

/// <summary>What a function class has to be, so that both hosts run it alike.</summary>
internal static class FunctionRules
{
    public static IEnumerable<string> Violations(IReadOnlyCollection<Type> types)
    {
        var functions = types.SelectMany(FunctionMethods).ToList();
        return
        [
            .. functions.SelectMany(Own).Distinct(),
            .. functions.GroupBy(NameOf, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"{same.Key} names several functions"),
            .. Overlaps([.. functions.Where(function => RouteOf(function) is not null)]),
        ];
    }

    public static IEnumerable<MethodInfo> FunctionMethods(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.IsDefined(typeof(FunctionAttribute)));

    private static IEnumerable<string> Own(MethodInfo function)
    {
        var (type, name) = (function.DeclaringType!, NameOf(function));
        if (!type.IsVisible || !type.IsSealed || type.IsAbstract)
            yield return $"{name}: its class is not public and sealed";
        if (!function.IsPublic || function.IsStatic)
            yield return $"{name}: its method is not public, or static";
        if (FunctionMethods(type).Count() > 1 || type.GetMethods().Count(method => method.Name == function.Name) > 1)
            yield return $"{name}: its class has several functions, or overloads";
        if (name != type.Name || !name.EndsWith("Function", StringComparison.Ordinal))
            yield return $"{name}: is not named like its class, …Function";
        foreach (var violation in Triggers(function, name).Concat(Parameters(function, name)))
            yield return violation;
    }

    private static IEnumerable<string> Triggers(MethodInfo function, string name)
    {
        var triggers = function.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).ToList();
        if (triggers.Count(trigger => trigger is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute) != 1)
            yield return $"{name}: has no trigger, or several";
        foreach (var violation in triggers.SelectMany(trigger => trigger switch
        {
            HttpTriggerAttribute http => Http(function, http),
            QueueTriggerAttribute queue => QueueNames.IsValid(queue.QueueName) ? [] : [$"'{queue.QueueName}' cannot name a queue"],
            TimerTriggerAttribute timer => Timer(timer),
            _ => [],
        }))
        {
            yield return $"{name}: {violation}";
        }
    }

    private static IEnumerable<string> Http(MethodInfo function, HttpTriggerAttribute http)
    {
        if (http.AuthLevel != AuthorizationLevel.Anonymous)
            yield return "asks the host for a key instead of checking access itself";
        if (function.ReturnType != typeof(IResult) && function.ReturnType != typeof(Task<IResult>))
            yield return "returns something else than IResult or Task<IResult>";
        if (http.Route is null || http.Route.StartsWith('/') || http.Methods.Length == 0)
            yield return "has no route or methods of its own, or a route with a slash in front";
        if (http.Route?.StartsWith("admin", StringComparison.OrdinalIgnoreCase) == true || http.Route?.StartsWith("runtime", StringComparison.OrdinalIgnoreCase) == true)
            yield return "has a route that the host keeps for itself";
    }

    private static IEnumerable<string> Timer(TimerTriggerAttribute timer)
    {
        if (timer.RunOnStartup)
            yield return "runs at every start";
        if (CrontabSchedule.TryParse(timer.Schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is null)
            yield return $"'{timer.Schedule}' is no schedule";
    }

    private static IEnumerable<string> Parameters(MethodInfo function, string name)
    {
        var values = RouteOf(function) is { } route ? RoutePath.Parse(route).Values : [];
        foreach (var parameter in function.GetParameters())
        {
            var isAllowed = parameter.GetCustomAttributes().FirstOrDefault(IsTrigger) switch
            {
                HttpTriggerAttribute => parameter.ParameterType == typeof(HttpRequest),
                QueueTriggerAttribute => parameter.ParameterType == typeof(string),
                TimerTriggerAttribute => parameter.ParameterType == typeof(TimerInfo),
                _ => parameter.ParameterType == typeof(CancellationToken)
                    || (parameter.ParameterType == typeof(string) && values.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)),
            };
            if (!isAllowed)
                yield return $"{name}: the parameter {parameter.Name} is of a kind that hosts treat differently";
        }

        static bool IsTrigger(Attribute attribute) => attribute is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute;
    }

    private static IEnumerable<string> Overlaps(IReadOnlyList<MethodInfo> functions) =>
        from first in functions
        from second in functions
        where string.CompareOrdinal(NameOf(first), NameOf(second)) < 0
        where TriggerOf(first)!.Methods.Intersect(TriggerOf(second)!.Methods, StringComparer.OrdinalIgnoreCase).Any()
        where RoutePath.Parse(RouteOf(first)!).Overlaps(RoutePath.Parse(RouteOf(second)!))
        select $"{NameOf(first)} and {NameOf(second)} both match one path";

    private static string NameOf(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static string? RouteOf(MethodInfo function) => TriggerOf(function)?.Route;

    private static HttpTriggerAttribute? TriggerOf(MethodInfo function) =>
        function.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(trigger => trigger is not null);
}
