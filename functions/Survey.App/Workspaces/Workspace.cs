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

    /// <summary>Whether the consultant may export personal links; the survey page then says so.</summary>
    public bool MayExportLinks { get; init; } = true;

    /// <summary>When the workspace was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
