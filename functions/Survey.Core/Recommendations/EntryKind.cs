namespace Survey.Core.Recommendations;

/// <summary>What an entry of the catalogue is about.</summary>
internal enum EntryKind
{
    /// <summary>Something to change; its trigger looks at the unfavourable side of the scales.</summary>
    Change,

    /// <summary>Something to keep; its trigger looks at the favourable side of the scales.</summary>
    Strength,
}
