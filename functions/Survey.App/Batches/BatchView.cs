using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Survey.App.Problems;
using Survey.Core.Scoring;
using Survey.Reports;

namespace Survey.App.Batches;

/// <summary>A batch and where it stands, as the consultant's programs see it.</summary>
internal sealed record BatchView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string FileName { get; init; }

    public required BatchState State { get; init; }

    /// <summary>Why nothing could be used, or why there is no comparison; null when neither is so.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public required BatchSettingsView Settings { get; init; }

    /// <summary>What the file held; null until it is split.</summary>
    public BatchContentsView? Contents { get; init; }

    /// <summary>How many companies stand where; null until the file is split.</summary>
    public BatchCounts? Counts { get; init; }

    /// <summary>Where the files are, by name; those that are not there yet are left out.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }

    /// <summary>One page of companies, in the order of the file.</summary>
    public required ImmutableArray<BatchItemView> Companies { get; init; }

    /// <summary>Leads to the next page of companies; null at the end.</summary>
    public string? Continuation { get; init; }
}

/// <summary>What the file of a batch held.</summary>
/// <param name="Companies">Companies with at least one row that could be taken.</param>
/// <param name="Responses">Rows that could be taken.</param>
/// <param name="RejectedRows">Rows that could not.</param>
/// <param name="Problems">The first problems of the file; <c>rejected.csv</c> has all of them.</param>
/// <param name="AllProblems">How many there are in all.</param>
internal sealed record BatchContentsView(int Companies, int Responses, int RejectedRows, ImmutableArray<BatchProblemView> Problems, int AllProblems);

/// <summary>One problem of a file.</summary>
/// <param name="File">The file, with the sheet where a workbook has several.</param>
/// <param name="Row">The row as spreadsheets count, from 1; null for the file as a whole.</param>
/// <param name="Column">What heads the column; null for a whole row or file.</param>
/// <param name="Value">What stood there, shortened; null when nothing did, or it must not be repeated.</param>
/// <param name="Reason">Why it was not taken.</param>
/// <param name="IsRejection">Whether a row, or the rest of the file, was lost by it.</param>
internal sealed record BatchProblemView(string File, int? Row, string? Column, string? Value, string Reason, bool IsRejection);

/// <summary>How the reports of a batch are made; without a paper on the workspace's.</summary>
internal sealed record BatchSettingsView(int MinimumGroup, string Language, bool ShowComments, PaperSize? Paper);

/// <summary>A company of a batch.</summary>
/// <param name="Id">Its number in the file.</param>
/// <param name="Company">Its name.</param>
/// <param name="Responses">Rows that counted.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Missing">With too few respondents, how many are missing; else null.</param>
/// <param name="Reason">Why there is no report; null when there is one, or too few respondents.</param>
/// <param name="Index">The published index; null without one.</param>
/// <param name="Band">Its band; null without one.</param>
/// <param name="Report">Where the report is; null without one.</param>
internal sealed record BatchItemView(
    string Id, string Company, int Responses, BatchItemState State, int? Missing, string? Reason, int? Index, Band? Band, string? Report);

/// <summary>One line of a listing of batches.</summary>
internal sealed record BatchLine(string Id, string Name, string FileName, BatchState State, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt, int? Companies);

/// <summary>One page of a listing, those that came in last first.</summary>
internal sealed record BatchLines(ImmutableArray<BatchLine> Batches, string? Continuation);

/// <summary>How answers to consultants are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnum<BatchState>), typeof(CamelCaseEnum<BatchItemState>), typeof(CamelCaseEnum<Band>), typeof(CamelCaseEnum<PaperSize>)])]
[JsonSerializable(typeof(BatchView))]
[JsonSerializable(typeof(BatchLines))]
internal sealed partial class BatchJson : JsonSerializerContext;
