using System.Collections.Immutable;

namespace Survey.App.Storage;

/// <summary>
/// One page of a listing in ordinal key order. A listing is asked for pages of 1 to <see cref="StorageLimits.PageItems"/> items
/// (else <see cref="ArgumentOutOfRangeException"/>) and continued only with its own tokens (any other text throws <see cref="ArgumentException"/>).
/// </summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <param name="Items">At most as many as asked for; may be empty before the end.</param>
/// <param name="Continuation">Opaque token for the next page; null at the end.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Continuation);
