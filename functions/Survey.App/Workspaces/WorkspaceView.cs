using System.Text.Json.Serialization;
using Survey.App.Problems;
using Survey.Reports;

namespace Survey.App.Workspaces;

/// <summary>A workspace as its consultant sees it.</summary>
internal sealed record WorkspaceView
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? ContactEmail { get; init; }
    public string? Contact { get; init; }
    public string? Accent { get; init; }
    public required PaperSize Paper { get; init; }
    public required bool Benchmark { get; init; }

    /// <summary>Set by whoever runs the service; the consultant can read it only.</summary>
    public required bool MayExportLinks { get; init; }

    /// <summary>Where the logo is; null without one.</summary>
    public string? Logo { get; init; }

    /// <summary>The view of a workspace.</summary>
    public static WorkspaceView Of(Workspace workspace, bool hasLogo) => new()
    {
        Id = workspace.Id,
        Name = workspace.Name,
        ContactEmail = workspace.ContactEmail,
        Contact = workspace.Contact,
        Accent = workspace.Accent,
        Paper = workspace.Paper,
        Benchmark = !workspace.OutsideBenchmark,
        MayExportLinks = workspace.MayExportLinks,
        Logo = hasLogo ? "/api/workspace/logo" : null,
    };
}

/// <summary>How answers about workspaces are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(CamelCaseEnum<PaperSize>)])]
[JsonSerializable(typeof(WorkspaceView))]
internal sealed partial class WorkspaceJson : JsonSerializerContext;
