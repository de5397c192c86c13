using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.Core;

namespace Survey.Host.Functions;

/// <summary>Reads one function class and notes what breaks the rules under which both hosts run it alike.</summary>
internal sealed class FunctionReader(Type type, HostSettings settings, List<Problem> problems)
{
    private const BindingFlags Every =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Whether a type holds a function at all.</summary>
    public static bool HoldsFunction(Type type) => type.GetMethods(Every).Any(IsFunction);

    /// <summary>The function; null when it breaks a rule.</summary>
    public Function? Read()
    {
        var before = problems.Count;
        CheckClass();
        ImmutableArray<MethodInfo> methods = [.. type.GetMethods(Every).Where(IsFunction)];
        if (methods.Length > 1)
        {
            Refuse("One class holds one function.");
            return null;
        }

        var method = methods[0];
        CheckMethod(method);
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        if (name != type.Name || !name.EndsWith("Function", StringComparison.Ordinal))
            Refuse($"The function is named '{name}'; it bears its class's name, which ends in 'Function'.");

        var trigger = ReadTrigger(method);
        if (trigger is null)
            return null;
        CheckReturn(method, trigger);
        var arguments = ReadArguments(method, trigger);
        return problems.Count == before ? new Function(name, trigger, method, arguments) : null;
    }

    private static bool IsFunction(MethodInfo method) => method.IsDefined(typeof(FunctionAttribute));

    private void CheckClass()
    {
        if (!type.IsVisible || !type.IsSealed || type.IsGenericType || type.IsAbstract)
            Refuse("A function class is public, sealed and not generic.");
        if (type.GetConstructors().Length != 1)
            Refuse("A function class has one public constructor.");
    }

    private void CheckMethod(MethodInfo method)
    {
        if (!method.IsPublic || method.IsStatic || method.IsGenericMethod)
            Refuse($"'{method.Name}' is not a public, non-generic instance method.");
        if (type.GetMethods(Every).Count(other => other.Name == method.Name) > 1)
            Refuse($"'{method.Name}' has overloads.");
    }

    private FunctionTrigger? ReadTrigger(MethodInfo method)
    {
        var triggers = new TriggerReader(settings, Refuse);
        ImmutableArray<ParameterInfo> marked = [.. method.GetParameters().Where(TriggerReader.IsTrigger)];
        if (marked.Length == 1)
            return triggers.Read(marked[0]);
        Refuse("Exactly one parameter bears a trigger attribute.");
        return null;
    }

    private void CheckReturn(MethodInfo method, FunctionTrigger trigger)
    {
        if (trigger is RequestTrigger)
        {
            if (method.ReturnType != typeof(IResult) && method.ReturnType != typeof(Task<IResult>))
                Refuse($"An HTTP function returns IResult or Task<IResult>, not {method.ReturnType.Name}: the worker answers anything else with an empty body.");
        }
        else if (method.ReturnType != typeof(Task) && (method.ReturnType != typeof(void) || method.IsDefined(typeof(AsyncStateMachineAttribute))))
        {
            Refuse("A queue or timer function returns Task, or void when it does not await.");
        }
    }

    private ImmutableArray<Func<FunctionCall, object?>> ReadArguments(MethodInfo method, FunctionTrigger trigger) =>
        [.. method.GetParameters().Select(parameter => ReadArgument(parameter, trigger))];

    private Func<FunctionCall, object?> ReadArgument(ParameterInfo parameter, FunctionTrigger trigger)
    {
        if (TriggerReader.IsTrigger(parameter))
            return trigger switch { RequestTrigger => call => call.Request, MessageTrigger => call => call.Message, _ => call => call.Timer };
        if (parameter.ParameterType == typeof(CancellationToken))
            return call => call.CancellationToken;
        if (trigger is RequestTrigger request && parameter.ParameterType == typeof(string))
        {
            if (request.Pattern.GetParameter(parameter.Name!) is null)
                Refuse($"No value of the route '{request.Pattern.RawText}' is called '{parameter.Name}'; query and body values never come as parameters.");
            return call => call.Request!.RouteValues.GetValueOrDefault(parameter.Name!) as string;
        }

        Refuse($"The parameter '{parameter.Name}' is a {parameter.ParameterType.Name}: only the trigger, route values as string, and CancellationToken are.");
        return _ => null;
    }

    private void Refuse(string reason) => problems.Add(new Problem(type.Name, null, reason));
}
