using System.Collections.Immutable;

namespace Survey.App.Storage;

/// <summary>One page of a listing in ordinal key order.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <param name="Items">At most as many as asked for; may be empty before the end.</param>
/// <param name="Continuation">Opaque token for the next page; null at the end.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Continuation);
