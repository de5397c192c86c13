using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports;
using Survey.Reports.Blocks;

namespace Survey.App.Batches;

/// <summary>What the reports of one batch have in common: all that a report is made of beside the answers and the company's name.</summary>
public sealed record CompanyReportSettings
{
    /// <summary>The instrument that was answered, with its texts in the reports' language.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>The smallest group that is shown, k, 3 to 10.</summary>
    public int MinimumGroup { get; init; } = ScoringRequest.DefaultMinimumGroup;

    /// <summary>Whether comments appear in the reports.</summary>
    public bool ShowComments { get; init; } = true;

    /// <summary>The instant that the reports bear, with the offset that their readers know it in. The same one gives the same bytes again.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Who prepared them: the consultant's name; null when nobody is named.</summary>
    public string? Consultant { get; init; }

    /// <summary>How to reach the consultant; null when not said.</summary>
    public string? ConsultantContact { get; init; }

    /// <summary>The consultant's logo; null for none.</summary>
    public Picture? Logo { get; init; }

    /// <summary>The consultant's accent colour; null for none.</summary>
    public AccentColour? Accent { get; init; }

    /// <summary>Page size of the PDFs.</summary>
    public PaperSize Paper { get; init; } = PaperSize.A4;
}
