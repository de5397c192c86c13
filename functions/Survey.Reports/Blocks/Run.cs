namespace Survey.Reports.Blocks;

/// <summary>How a run of text stands out from its paragraph.</summary>
public enum Emphasis
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Semibold, in the colour of titles.</summary>
    Strong,

    /// <summary>In the colour of notes.</summary>
    Quiet,
}

/// <summary>A stretch of text in one manner, or a reference to a section.</summary>
public readonly record struct Run
{
    /// <summary>What stands for the page number in a reference's text.</summary>
    public const string PageMark = "{page}";

    private Run(string text, Emphasis emphasis, string? section) => (Text, Emphasis, Section) = (text, emphasis, section);

    /// <summary>The text. Of a reference: the wording for paged media, such as <c>Page {page}</c>, in which the painter puts the target's page number for
    /// <see cref="PageMark"/>; media without pages show the target's <see cref="Blocks.Section.Label"/> instead. Never empty.</summary>
    public string Text { get; }

    /// <summary>How it stands out.</summary>
    public Emphasis Emphasis { get; }

    /// <summary>Id of the section that the run links to; null for plain text.</summary>
    public string? Section { get; }

    /// <summary>Plain or emphasised text.</summary>
    public static Run Of(string text, Emphasis emphasis = Emphasis.None) => new(text, emphasis, null);

    /// <summary>A reference to a section of the same document.</summary>
    /// <param name="section">The section's id.</param>
    /// <param name="pagedText">The wording for paged media, with <see cref="PageMark"/>.</param>
    /// <param name="emphasis">How it stands out.</param>
    public static Run Reference(string section, string pagedText, Emphasis emphasis = Emphasis.Quiet) => new(pagedText, emphasis, section);
}
