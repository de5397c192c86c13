namespace Survey.Reports.Painting.Layout;

/// <summary>How much of a block a space holds.</summary>
/// <param name="Kind">All, some, or nothing.</param>
/// <param name="Height">Height of what it holds, in points.</param>
/// <param name="Rest">Where the block goes on, for <see cref="Space.Progress"/>; 0 unless the kind is partial.</param>
/// <param name="Reason">Why nothing fits; null unless the kind is wrap.</param>
internal readonly record struct SpacePlan(PlanKind Kind, double Height, int Rest, string? Reason)
{
    /// <summary>The space holds all that was left of the block.</summary>
    public static SpacePlan Full(double height) => new(PlanKind.Full, height, 0, null);

    /// <summary>The space holds some of the block; the rest goes on in the next one.</summary>
    public static SpacePlan Partial(double height, int rest) => new(PlanKind.Partial, height, rest, null);

    /// <summary>The space holds nothing of the block.</summary>
    public static SpacePlan Wrap(string reason) => new(PlanKind.Wrap, 0, 0, reason);
}

/// <summary>Kinds of plans.</summary>
internal enum PlanKind
{
    /// <summary>Everything fits.</summary>
    Full,

    /// <summary>Some of it fits.</summary>
    Partial,

    /// <summary>Nothing fits.</summary>
    Wrap,
}
