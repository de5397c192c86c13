using System.Collections.Immutable;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Reports.Blocks;

namespace Survey.Reports;

/// <summary>Everything that a report is made from; the same request always gives the same bytes.</summary>
public sealed record ReportRequest
{
    /// <summary>The published result: suppressed and rounded.</summary>
    public required AssessmentResult Result { get; init; }

    /// <summary>The instrument that was answered, with its texts in the report's language.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>Whom the report is for, such as "Helen Aster"; null when not said.</summary>
    public string? Reader { get; init; }

    /// <summary>The reader's role, such as "Chief Executive"; null when not said.</summary>
    public string? ReaderRole { get; init; }

    /// <summary>Who prepared it: the consultant's name; null when nobody is named.</summary>
    public string? Consultant { get; init; }

    /// <summary>How to reach the consultant; null when not said.</summary>
    public string? ConsultantContact { get; init; }

    /// <summary>First day on which answers were taken, in the assessment's own zone; null for answers from a file.</summary>
    public DateOnly? AnswersFrom { get; init; }

    /// <summary>Last day on which answers were taken; null for answers from a file.</summary>
    public DateOnly? AnswersTo { get; init; }

    /// <summary>The instant that the report bears: the close, with the offset of the assessment's zone. Also the PDF's creation date.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>How many people were invited by function; only functions with at least k of them are read, so that no rate points at single people.</summary>
    public ImmutableArray<InvitedFunction> Invited { get; init; } = [];

    /// <summary>
    /// When the earlier wave closed that the result was to be compared with; null when not known or without one. A result without a trend beside a
    /// date means that the earlier wave was gone when this one was scored; the report then says so.
    /// </summary>
    public DateOnly? EarlierWave { get; init; }

    /// <summary>The consultant's logo for the cover; null for none. <see cref="LogoReader"/> makes one.</summary>
    public Picture? Logo { get; init; }

    /// <summary>The consultant's accent colour; null for none. <see cref="AccentColour"/> makes one.</summary>
    public AccentColour? Accent { get; init; }

    /// <summary>Page size of the PDF.</summary>
    public PaperSize Paper { get; init; } = PaperSize.A4;
}

/// <summary>People invited in one function.</summary>
/// <param name="Function">The function.</param>
/// <param name="People">How many, at least 0.</param>
public sealed record InvitedFunction(RespondentFunction Function, int People);

/// <summary>Page sizes that a report comes in.</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>8.5 × 11 in.</summary>
    Letter,
}
