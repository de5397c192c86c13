using Survey.Reports;

namespace Survey.App.Workspaces;

/// <summary>One consultant's realm: nothing in it is seen from another.</summary>
public sealed record Workspace
{
    /// <summary>Random id, base32 in lower case.</summary>
    public required string Id { get; init; }

    /// <summary>The consultant's name as respondents and readers see it.</summary>
    public required string Name { get; init; }

    /// <summary>Where respondents send questions; null when none is shown.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>How readers of a report reach the consultant, as one line; null for <see cref="ContactEmail"/>.</summary>
    public string? Contact { get; init; }

    /// <summary>The accent colour of reports, <c>#RRGGBB</c>; null for the product's own.</summary>
    public string? Accent { get; init; }

    /// <summary>Page size of reports.</summary>
    public PaperSize Paper { get; init; }

    /// <summary>Whether new assessments stay out of the comparison among the workspace's companies unless they say otherwise.</summary>
    public bool OutsideBenchmark { get; init; }

    /// <summary>Whether the consultant may export personal links; the survey page then says so.</summary>
    public bool MayExportLinks { get; init; } = true;

    /// <summary>When the workspace was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
