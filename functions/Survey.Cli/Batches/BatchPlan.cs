using System.Collections.Immutable;
using Survey.Core.Importing;
using Survey.Core.Questions;
using Survey.Reports;

namespace Survey.Cli.Batches;

/// <summary>What a batch is to do, as the command line says, checked.</summary>
internal sealed record BatchPlan
{
    /// <summary>The files to read, at least one.</summary>
    public required ImmutableArray<FileInfo> Files { get; init; }

    /// <summary>Where everything goes.</summary>
    public required DirectoryInfo Out { get; init; }

    /// <summary>What was asked.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>The smallest group that is shown, 3 to 10.</summary>
    public required int MinimumGroup { get; init; }

    /// <summary>How many people were invited.</summary>
    public required InvitedList Invited { get; init; }

    /// <summary>Name of the company where a file has no column for it; null for the file's own name.</summary>
    public string? Company { get; init; }

    /// <summary>Who prepared the reports; null when nobody is named.</summary>
    public string? Consultant { get; init; }

    /// <summary>Whether comments appear in the reports.</summary>
    public bool ShowComments { get; init; } = true;

    /// <summary>Page size.</summary>
    public PaperSize Paper { get; init; }

    /// <summary>What columns and answers mean; null to find out.</summary>
    public ResponseMapping? Mapping { get; init; }

    /// <summary>SHA-256 of the mapping file, in hexadecimal; null without one.</summary>
    public string? MappingHash { get; init; }

    /// <summary>Whether an interrupted run is to be continued.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether to say how every column was understood.</summary>
    public bool Explain { get; init; }
}
