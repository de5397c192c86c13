namespace Survey.Core.Importing;

/// <summary>One way to understand a column, and how sure it is.</summary>
/// <param name="Use">What the column is used for.</param>
/// <param name="Field">The field; null when it has none.</param>
/// <param name="Answer">The answer that a mark chooses; null unless it is a choice.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Reason">Why, as a sentence.</param>
internal sealed record ColumnCandidate(ColumnUse Use, string? Field, string? Answer, Certainty Certainty, string Reason)
{
    /// <summary>A column that nothing is known of.</summary>
    public static ColumnCandidate Unknown { get; } =
        new(ColumnUse.Ignored, null, null, Certainty.None, "Is no question of this questionnaire; the column is ignored.");

    /// <summary>A column that is left out, and why.</summary>
    public static ColumnCandidate LeftOut(ColumnUse use, string reason) => new(use, null, null, Certainty.None, reason);
}

/// <summary>How sure it is that a header means a field. Of two columns that could be one field the surer is taken.</summary>
internal enum Certainty
{
    /// <summary>It means none.</summary>
    None,

    /// <summary>A single word that reads like the label of a work time.</summary>
    Label,

    /// <summary>The question's text stands behind something else.</summary>
    Ending,

    /// <summary>The field's id or its question's text stands there, alone or under the question of its grid.</summary>
    Sure,

    /// <summary>The mapping says so.</summary>
    Mapped,
}
