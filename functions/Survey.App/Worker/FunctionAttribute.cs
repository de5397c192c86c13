namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public instance method as one function of the app. Same shape as the worker's own attribute; compiled in the local flavour only.</summary>
/// <param name="name">The function's name, unique in the app ignoring case; functions are matched in the order of their names.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name.</summary>
    public string Name { get; } = name;
}
