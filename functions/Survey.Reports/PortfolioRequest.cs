using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Reports.Blocks;

namespace Survey.Reports;

/// <summary>What a portfolio report needs beside the comparison; the same comparison and request always give the same bytes.</summary>
public sealed record PortfolioRequest
{
    /// <summary>The instrument that all companies answered, with its texts in the report's language.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>The instant that the report bears. Also the PDF's creation date.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>What the portfolio is called, such as "Autumn 2026"; null for the number of its companies.</summary>
    public string? Name { get; init; }

    /// <summary>Whose portfolio it is: the consultant's name; null when nobody is named.</summary>
    public string? Consultant { get; init; }

    /// <summary>How to reach the consultant; null when not said.</summary>
    public string? ConsultantContact { get; init; }

    /// <summary>Companies that could not be read or scored at all; listed with their reasons.</summary>
    public ImmutableArray<RejectedCompany> Rejected { get; init; } = [];

    /// <summary>Rows of the files that were rejected, at least 0.</summary>
    public int RejectedRows { get; init; }

    /// <summary>The consultant's logo for the cover; null for none.</summary>
    public Picture? Logo { get; init; }

    /// <summary>The consultant's accent colour; null for none.</summary>
    public AccentColour? Accent { get; init; }

    /// <summary>Page size of the PDF.</summary>
    public PaperSize Paper { get; init; } = PaperSize.A4;
}

/// <summary>A company that is not in the comparison, since it could not be read or scored.</summary>
/// <param name="Company">Its name, or that of its file.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record RejectedCompany(string Company, string Reason);
