using System.Collections.Immutable;

namespace Survey.Reports.Blocks;

/// <summary>A text of one or more runs, read without a break between them (spaces belong to the runs). The default value is the empty text.</summary>
public readonly struct RichText
{
    private readonly ImmutableArray<Run> runs;

    /// <summary>Makes a text from its runs.</summary>
    public RichText(ImmutableArray<Run> runs) => this.runs = runs;

    /// <summary>The runs, in reading order; empty for the empty text.</summary>
    public ImmutableArray<Run> Runs => runs.IsDefault ? [] : runs;

    /// <summary>True when nothing is said.</summary>
    public bool IsEmpty => runs.IsDefaultOrEmpty;

    /// <summary>A text of one run; the empty text for an empty string.</summary>
    public static RichText Of(string text, Emphasis emphasis = Emphasis.None) => text.Length == 0 ? default : new([Run.Of(text, emphasis)]);

    /// <summary>The text without its manner; references in their wording for paged media.</summary>
    public override string ToString() => Runs is [var only] ? only.Text : string.Concat(Runs.Select(run => run.Text));
}
