using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Survey.Core;

namespace Survey.Host.Functions;

/// <summary>
/// The app's functions in the order of their names, which is the order that routes are tried in. Breaking a rule that holds in both hosts
/// stops the start, with everything that is wrong.
/// </summary>
internal sealed class FunctionCatalog
{
    private FunctionCatalog(ImmutableArray<Function> functions) => Functions = functions;

    /// <summary>All functions, by name ignoring case.</summary>
    public ImmutableArray<Function> Functions { get; }

    /// <summary>Reads the functions among these types. Throws <see cref="HostStartException"/> when a rule is broken.</summary>
    public static FunctionCatalog Read(IEnumerable<Type> types, HostSettings settings)
    {
        var problems = new List<Problem>();
        ImmutableArray<Function> functions =
        [
            .. types.Where(FunctionReader.HoldsFunction)
                .Select(type => new FunctionReader(type, settings, problems).Read())
                .OfType<Function>()
                .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase),
        ];
        CheckNames(functions, problems);
        CheckQueues(functions, problems);
        CheckRoutes(functions, problems);
        return problems.Count == 0 ? new FunctionCatalog(functions) : throw new HostStartException("The functions", [.. problems]);
    }

    /// <summary>Throws <see cref="HostStartException"/> when a function asks for a service that is not registered.</summary>
    public void RequireServices(IServiceProvider services)
    {
        var registered = services.GetRequiredService<IServiceProviderIsService>();
        ImmutableArray<Problem> missing =
        [
            .. from function in Functions
               from parameter in function.Class.GetConstructors()[0].GetParameters()
               where !registered.IsService(parameter.ParameterType)
               select new Problem(function.Name, parameter.Name, $"No {parameter.ParameterType.Name} is registered."),
        ];
        if (!missing.IsEmpty)
            throw new HostStartException("The functions' services", missing);
    }

    private static void CheckNames(ImmutableArray<Function> functions, List<Problem> problems)
    {
        foreach (var same in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
            problems.Add(new Problem(same.Key, null, $"{same.Count()} functions bear this name; names are unique, ignoring case."));
    }

    private static void CheckQueues(ImmutableArray<Function> functions, List<Problem> problems)
    {
        foreach (var same in functions.GroupBy(function => (function.Trigger as MessageTrigger)?.Queue).Where(group => group.Key is not null && group.Skip(1).Any()))
            problems.Add(new Problem(same.Key!, null, $"This queue is read by {string.Join(" and ", same.Select(function => function.Name))}: they would share its messages."));
    }

    private static void CheckRoutes(ImmutableArray<Function> functions, List<Problem> problems)
    {
        var requests = functions.Where(function => function.Trigger is RequestTrigger).ToArray();
        for (var index = 0; index < requests.Length; index++)
        {
            foreach (var other in requests[(index + 1)..])
            {
                if (Overlap((RequestTrigger)requests[index].Trigger, (RequestTrigger)other.Trigger))
                    problems.Add(new Problem(requests[index].Name, null, $"Some path matches both its route and that of {other.Name}; the one of the earlier name would win."));
            }
        }
    }

    private static bool Overlap(RequestTrigger first, RequestTrigger second) =>
        (first.Methods.IsEmpty || second.Methods.IsEmpty || first.Methods.Intersect(second.Methods).Any())
        && RouteOverlap.Exists(first.Pattern, second.Pattern);
}
