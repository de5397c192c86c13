namespace Microsoft.Azure.Functions.Worker;

/// <summary>Keys that the host asks for, in <c>x-functions-key</c> or <c>?code=</c>. Same members as the worker's own enumeration.</summary>
public enum AuthorizationLevel
{
    /// <summary>No key; the function decides for itself who may call it.</summary>
    Anonymous,

    /// <summary>Reserved by the host for signed-in users.</summary>
    User,

    /// <summary>A function, host or master key.</summary>
    Function,

    /// <summary>Reserved by the host for its own calls.</summary>
    System,

    /// <summary>The master key only.</summary>
    Admin,
}
