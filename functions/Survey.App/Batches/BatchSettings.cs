using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports;

namespace Survey.App.Batches;

/// <summary>How the reports of a batch are made. Settled when the file comes in.</summary>
public sealed record BatchSettings
{
    /// <summary>The smallest group that is shown, k, 3 to 10.</summary>
    public int MinimumGroup { get; init; } = ScoringRequest.DefaultMinimumGroup;

    /// <summary>Language of the reports, BCP 47.</summary>
    public string Language { get; init; } = BuiltInQuestionnaire.Languages[0];

    /// <summary>Whether comments appear in the reports.</summary>
    public bool ShowComments { get; init; } = true;

    /// <summary>Page size of the PDFs; null for the workspace's.</summary>
    public PaperSize? Paper { get; init; }

    /// <summary>How columns are to be understood, where the caller knows better: the JSON of a mapping file; null for none.</summary>
    public string? Mapping { get; init; }

    /// <summary>People invited by company, where it is known. Moves to the companies when the file is split.</summary>
    public ImmutableSortedDictionary<string, int> Invited { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
}
