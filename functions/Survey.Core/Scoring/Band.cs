namespace Survey.Core.Scoring;

/// <summary>Bands of a score, decided on the exact value rounded to 9 decimals.</summary>
public enum Band
{
    /// <summary>Below 40.</summary>
    Tangled,

    /// <summary>From 40, below 60.</summary>
    Blurred,

    /// <summary>From 60, below 80.</summary>
    Defined,

    /// <summary>From 80.</summary>
    Clear,
}
