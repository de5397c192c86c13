namespace Survey.Core.Scoring;

/// <summary>Who owns an activity, on all counted answers; the first that holds, in this order.</summary>
public enum ActivityStatus
{
    /// <summary>Nobody and unsure together have at least 40 %.</summary>
    Orphaned,

    /// <summary>The home function has at least 70 %.</summary>
    Clear,

    /// <summary>The other function has at least 50 %.</summary>
    Misplaced,

    /// <summary>Somebody else has at least 50 %.</summary>
    Elsewhere,

    /// <summary>Both has at least 50 %.</summary>
    Shared,

    /// <summary>The home function has at least 50 %.</summary>
    Leaning,

    /// <summary>None of the others.</summary>
    Contested,
}
