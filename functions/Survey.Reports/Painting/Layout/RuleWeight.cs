namespace Survey.Reports.Painting.Layout;

/// <summary>Weights of rules.</summary>
internal enum RuleWeight
{
    /// <summary>0.2 mm, <see cref="Blocks.Ink.Rule"/>.</summary>
    Hairline,

    /// <summary>0.25 mm, <see cref="Blocks.Ink.Ink"/>.</summary>
    Section,
}
