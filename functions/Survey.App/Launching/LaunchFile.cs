using System.Collections.Immutable;
using System.Text.Unicode;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Net.Http.Headers;
using Survey.App.Assessments;
using Survey.App.Importing;
using Survey.Core;

namespace Survey.App.Launching;

/// <summary>Reads the rows of a launch file: CSV in UTF-8, or the first sheet of an Excel workbook. Blank rows are left out but counted.</summary>
internal static class LaunchFile
{
    /// <summary>Media types that are read here, for whoever sends another.</summary>
    public const string Accepted = "text/csv, text/tab-separated-values or " + Workbook;

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Whether a media type is one that is read here.</summary>
    public static bool IsReadable(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Value?.ToLowerInvariant() is "text/csv" or "text/tab-separated-values" or Workbook;

    /// <summary>The rows. Empty, with a problem noted, when the file cannot be read. Whether it is a workbook is seen from its first bytes.</summary>
    public static ImmutableArray<DelimitedRow> Read(byte[] body, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (body.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return ReadWorkbook(body, problems, cancellationToken);
        if (Utf8.IsValid(body))
            return DelimitedText.Read(System.Text.Encoding.UTF8.GetString(body).TrimStart('\uFEFF'), problems);
        problems.Add(new("body", null, "Must be text in UTF-8, or an Excel workbook (.xlsx). In Excel, save as \"CSV UTF-8\"."));
        return [];
    }

    private static ImmutableArray<DelimitedRow> ReadWorkbook(byte[] body, List<Problem> problems, CancellationToken cancellationToken)
    {
        try
        {
            using var file = new MemoryStream(body, writable: false);
            if (WorkbookPackage.Check(file, cancellationToken) is { } reason)
            {
                problems.Add(new("body", null, reason));
                return [];
            }

            using var workbook = WorkbookFile.Open(file);
            return workbook.Sheets.IsEmpty ? [] : Rows(workbook.Sheets[0]);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException)
        {
            problems.Add(new("body", null, "The workbook cannot be read; it may be damaged."));
            return [];
        }
    }

    // A sheet leaves out the empty cells at the end of a row.
    private static ImmutableArray<DelimitedRow> Rows(WorkbookSheet sheet)
    {
        var rows = ImmutableArray.CreateBuilder<DelimitedRow>();
        foreach (var (number, cells) in sheet.Rows())
        {
            if (cells.Span.ContainsAnyExcept(""))
                rows.Add(new(number, [.. cells.Span, .. Enumerable.Repeat("", rows.Count == 0 ? 0 : Math.Max(0, rows[0].Cells.Length - cells.Length))]));
        }

        return rows.ToImmutable();
    }
}
