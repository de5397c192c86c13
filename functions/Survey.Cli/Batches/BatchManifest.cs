using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Survey.Core.Scoring;

namespace Survey.Cli.Batches;

/// <summary>What a batch was made of and what it gave: <c>manifest.json</c>.</summary>
/// <param name="Program">Version of the program.</param>
/// <param name="Questionnaire">What was asked.</param>
/// <param name="Fingerprint">SHA-256 of all that the reports are made of: inputs, settings, version. The same fingerprint gives the same reports.</param>
/// <param name="StartedAt">When the batch was begun; the date of its reports.</param>
/// <param name="FinishedAt">When it was done.</param>
/// <param name="Settings">How it was run.</param>
/// <param name="Rejections">How many rows, rests of files and companies were rejected, or had too few answers.</param>
/// <param name="Inputs">The files that it read.</param>
/// <param name="Companies">The companies in the order in which they first appeared.</param>
/// <param name="Outputs">Every file that it wrote but this one.</param>
internal sealed record BatchManifest(
    string Program,
    QuestionnaireVersion Questionnaire,
    string Fingerprint,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    ManifestSettings Settings,
    int Rejections,
    ImmutableArray<ManifestInput> Inputs,
    ImmutableArray<ManifestCompany> Companies,
    ImmutableArray<OutputFile> Outputs)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>What the batch came to.</summary>
    [JsonIgnore]
    public int ExitCode => Rejections == 0 ? BatchExit.Done : BatchExit.DoneWithRejections;

    /// <summary>Reads the manifest of a folder; null when there is none, or what stands there is none.</summary>
    public static BatchManifest? Read(OutputFolder folder)
    {
        try
        {
            var path = folder.PathOf(FileName);
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), BatchJson.Default.BatchManifest) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the manifest into a folder.</summary>
    public void Write(OutputFolder folder) => folder.Write(FileName, JsonSerializer.SerializeToUtf8Bytes(this, BatchJson.Indented().BatchManifest));
}

/// <summary>How a batch was run.</summary>
/// <param name="MinimumGroup">The smallest group that is shown.</param>
/// <param name="Paper">Page size.</param>
/// <param name="Consultant">Who prepared the reports; null when nobody is named.</param>
/// <param name="ShowComments">Whether comments appear in reports.</param>
/// <param name="Mapping">SHA-256 of the mapping file; null without one.</param>
internal sealed record ManifestSettings(int MinimumGroup, string Paper, string? Consultant, bool ShowComments, string? Mapping);

/// <summary>A file that was read.</summary>
/// <param name="File">Its name without its folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Format">What it was found to be.</param>
/// <param name="RowsRead">Rows of answers.</param>
/// <param name="RowsRejected">Rows that were rejected.</param>
internal sealed record ManifestInput(string File, long Bytes, string Sha256, string Format, int RowsRead, int RowsRejected);

/// <summary>A company of a batch.</summary>
/// <param name="Company">Its name.</param>
/// <param name="Respondents">How many people's answers counted.</param>
/// <param name="State">What became of it.</param>
/// <param name="Report">Its report's file; null unless it is done.</param>
/// <param name="Reason">Why it has no report; null when it is done.</param>
internal sealed record ManifestCompany(string Company, int Respondents, CompanyState State, string? Report, string? Reason);

/// <summary>What became of a company.</summary>
internal enum CompanyState
{
    /// <summary>It has its report.</summary>
    Done,

    /// <summary>It has too few answers for any result.</summary>
    TooFew,

    /// <summary>What was said of it cannot be, such as fewer people invited than answered.</summary>
    Rejected,
}
