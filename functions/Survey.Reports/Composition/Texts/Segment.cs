using Survey.Reports.Blocks;

namespace Survey.Reports.Composition.Texts;

/// <summary>A part of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The literal text, the gap's name, or the section's id.</param>
/// <param name="Format">How a gap's value is written.</param>
/// <param name="Emphasis">How it stands out.</param>
/// <param name="Forms">Of a choice: the form for the first plural category, then that for all others.</param>
internal sealed record Segment(SegmentKind Kind, string Text, GapFormat Format, Emphasis Emphasis, Template[] Forms);

/// <summary>What a part of a template is.</summary>
internal enum SegmentKind
{
    /// <summary>Text as it stands.</summary>
    Literal,

    /// <summary>A gap for a value.</summary>
    Gap,

    /// <summary>One of two forms, by a number.</summary>
    Choice,

    /// <summary>A reference to a section.</summary>
    Reference,
}

/// <summary>How a gap's value is written.</summary>
internal enum GapFormat
{
    /// <summary>Numbers in digits, text as it is.</summary>
    Plain,

    /// <summary>Small numbers as words.</summary>
    Word,

    /// <summary>Small numbers as words with a capital; text with its first letter as a capital.</summary>
    Capital,

    /// <summary>Text with its first letter small, for names inside a sentence.</summary>
    Lower,
}
