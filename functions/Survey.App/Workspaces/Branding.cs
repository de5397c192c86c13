using System.Security.Cryptography;
using Survey.Reports;
using Survey.Reports.Blocks;

namespace Survey.App.Workspaces;

/// <summary>Whom a report names as its consultant and how it looks: taken from the workspace when the report is first made, and settled with it.</summary>
public sealed record Branding
{
    /// <summary>The consultant's name.</summary>
    public required string Consultant { get; init; }

    /// <summary>How to reach the consultant; null when not said.</summary>
    public string? Contact { get; init; }

    /// <summary>The accent colour, <c>#RRGGBB</c>; null for the product's own.</summary>
    public string? Accent { get; init; }

    /// <summary>Page size.</summary>
    public PaperSize Paper { get; init; }

    /// <summary>Name of the file beside the report that holds the logo; null for none. It is made of the picture, so that another logo has another name.</summary>
    public string? LogoFile { get; init; }

    /// <summary>The look that a workspace has now.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="logo">Its logo; null for none.</param>
    public static Branding Of(Workspace workspace, Picture? logo)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return new()
        {
            Consultant = workspace.Name,
            Contact = workspace.Contact ?? workspace.ContactEmail,
            Accent = workspace.Accent,
            Paper = workspace.Paper,
            LogoFile = logo is null ? null : NameOf(logo),
        };
    }

    private static string NameOf(Picture logo) =>
        $"logo-{Convert.ToHexStringLower(SHA256.HashData(logo.Data.AsSpan())[..16])}.{(logo.Format == PictureFormat.Png ? "png" : "jpg")}";
}
