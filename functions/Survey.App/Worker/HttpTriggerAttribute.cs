namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the <c>HttpRequest</c> parameter of a function that answers HTTP. Same shape as the worker's own attribute.</summary>
/// <param name="authLevel">Which key the host asks for before the function is run.</param>
/// <param name="methods">HTTP methods that reach the function; none means all.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>Which key the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>HTTP methods that reach the function; empty means all.</summary>
    public string[] Methods { get; } = methods;

    /// <summary>Route template relative to <c>http.routePrefix</c>; null means the function's name.</summary>
    public string? Route { get; set; }
}
