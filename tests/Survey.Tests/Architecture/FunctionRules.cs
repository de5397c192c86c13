using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Storage;

namespace Survey.Tests.Architecture;

/// <summary>What this app asks of its functions beyond what any function has to be, which the host checks at every start.</summary>
internal static class FunctionRules
{
    public static IEnumerable<string> Violations(IEnumerable<Type> types)
    {
        var triggers = types.SelectMany(Triggers).ToList();
        var queues = triggers.Select(found => found.Trigger).OfType<QueueTriggerAttribute>().Select(queue => queue.QueueName).ToHashSet();
        return triggers.SelectMany(found => found.Trigger switch
        {
            HttpTriggerAttribute http => Http(found.Name, http),
            QueueTriggerAttribute queue when !QueueNames.IsPoison(queue.QueueName) && !queues.Contains(QueueNames.PoisonOf(queue.QueueName)) =>
                [$"{found.Name}: nothing takes note of messages that fail for good"],
            _ => [],
        });
    }

    private static IEnumerable<string> Http(string name, HttpTriggerAttribute http)
    {
        if (http.AuthLevel != AuthorizationLevel.Anonymous)
            yield return $"{name}: asks the host for a key instead of checking access itself";
        if (http.Route is null)
            yield return $"{name}: states no route";
        if (http.Methods.Length == 0)
            yield return $"{name}: states no method, which means all of them";
    }

    private static IEnumerable<(string Name, Attribute Trigger)> Triggers(Type type) =>
        from method in type.GetMethods()
        where method.IsDefined(typeof(FunctionAttribute))
        from parameter in method.GetParameters()
        from trigger in parameter.GetCustomAttributes()
        select (type.Name, trigger);
}
