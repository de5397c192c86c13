namespace Survey.App.Storage;

/// <summary>A stored value with the version it was read at, for updates that must not overwrite somebody else's.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value as read.</param>
/// <param name="ETag">Opaque version; differs after every write.</param>
public sealed record Versioned<T>(T Value, string ETag);
