using System.Collections.Immutable;
using Survey.App.Problems;
using Survey.Core;
using Survey.Reports;

namespace Survey.App.Workspaces;

/// <summary>What can be set of a workspace, as it came in. Empty texts and nulls stand for "none"; <see cref="Check"/> says what cannot be taken.</summary>
public sealed record WorkspaceSettings
{
    /// <summary>Most characters of a name and of a contact.</summary>
    public const int LongestText = 200;

    /// <summary>The consultant's name as respondents and readers see it, 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Where respondents send questions.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>How readers of a report reach the consultant: a line of up to 200 characters; without one the e-mail address is shown.</summary>
    public string? Contact { get; init; }

    /// <summary>The accent colour of reports, <c>#RRGGBB</c>, dark enough to be read on white.</summary>
    public string? Accent { get; init; }

    /// <summary>Page size of reports: <c>A4</c> or <c>Letter</c>, in any case.</summary>
    public string Paper { get; init; } = nameof(PaperSize.A4);

    /// <summary>Whether new assessments take part in the comparison among the workspace's companies unless they say otherwise.</summary>
    public bool Benchmark { get; init; } = true;

    /// <summary>Whether the consultant may export personal links.</summary>
    public bool MayExportLinks { get; init; } = true;

    /// <summary>The settings that a workspace has.</summary>
    public static WorkspaceSettings Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return new()
        {
            Name = workspace.Name,
            ContactEmail = workspace.ContactEmail,
            Contact = workspace.Contact,
            Accent = workspace.Accent,
            Paper = workspace.Paper.ToString(),
            Benchmark = !workspace.OutsideBenchmark,
            MayExportLinks = workspace.MayExportLinks,
        };
    }

    /// <summary>Everything that keeps the settings from being taken; empty when nothing does.</summary>
    public ImmutableArray<Problem> Check() => [.. Problems()];

    /// <summary>The workspace with these settings. Throws <see cref="ArgumentException"/> unless <see cref="Check"/> finds nothing.</summary>
    public Workspace ApplyTo(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (Check() is { IsEmpty: false } problems)
            throw new ArgumentException(string.Join(" ", problems.Select(problem => $"{problem.Place}: {problem.Reason}")));
        return workspace with
        {
            Name = Name.Trim(),
            ContactEmail = Given(ContactEmail),
            Contact = Given(Contact),
            Accent = Given(Accent)?.ToUpperInvariant(),
            Paper = ReadPaper()!.Value,
            OutsideBenchmark = !Benchmark,
            MayExportLinks = MayExportLinks,
        };
    }

    private IEnumerable<Problem> Problems()
    {
        if (Given(Name) is null)
            yield return new("name", null, $"Is needed: a text of 1 to {LongestText} characters.");
        foreach (var problem in CheckText("name", Name).Concat(CheckText("contact", Contact)))
            yield return problem;
        if (Given(ContactEmail) is { } email && !EmailAddress.IsOne(email))
            yield return new("contactEmail", InputText.Quote(email), EmailAddress.Reason);
        if (Given(Accent) is { } accent && AccentColour.Read(accent, "accent").Problems is [var fault])
            yield return fault with { Value = InputText.Quote(fault.Value) };
        if (ReadPaper() is null)
            yield return new("paper", InputText.Quote(Paper), $"Must be {nameof(PaperSize.A4)} or {nameof(PaperSize.Letter)}.");
    }

    private static IEnumerable<Problem> CheckText(string place, string? text)
    {
        if (Given(text) is { } given && InputText.Fault(given, LongestText) is { } fault)
            yield return new(place, InputText.Quote(given), fault);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private PaperSize? ReadPaper() => Paper.Trim().ToUpperInvariant() switch
    {
        "A4" => PaperSize.A4,
        "LETTER" => PaperSize.Letter,
        _ => null,
    };
}
