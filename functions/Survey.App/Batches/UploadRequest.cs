using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Survey.Core;

namespace Survey.App.Batches;

/// <summary>
/// Reads a request that brings a file with some fields: the file as the body and the fields in the address, or both as <c>multipart/form-data</c>. The file is
/// handed on as it streams in and is never in memory as a whole.
/// </summary>
internal sealed class UploadRequest(HttpRequest request)
{
    /// <summary>Media types that are read here, for whoever sends another.</summary>
    public const string Accepted = "text/csv, text/tab-separated-values, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, or multipart/form-data with a field \"file\"";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostFields = 20, LongestField = 256 * 1024, LongestFileName = 120;

    // A form is a little larger than the file in it.
    private const long LargestForm = MeasuredStream.Limit + (2 << 20);

    private readonly MediaTypeHeaderValue? _type = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type : null;

    /// <summary>Whether the media type is one that is read here.</summary>
    public bool IsReadable => IsForm || Extension is not null;

    /// <summary>Whether the request says itself that it is too large, so that none of it needs to be read.</summary>
    public bool IsTooLarge => request.ContentLength > (IsForm ? LargestForm : MeasuredStream.Limit);

    private bool IsForm => string.Equals(_type?.MediaType.Value, "multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private string? Extension => _type?.MediaType.Value?.ToLowerInvariant() switch
    {
        "text/csv" or "text/plain" => "csv",
        "text/tab-separated-values" => "tsv",
        Workbook => "xlsx",
        _ => null,
    };

    /// <summary>
    /// Reads the request to its end. Null, with a problem noted, when it is no form or has too much in it. Throws <see cref="UploadTooLargeException"/> when the
    /// file is too large.
    /// </summary>
    /// <param name="keep">Takes the file, once at the most; sees the fields before it. False leaves the rest unread.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<UploadFields?> ReadAsync(Func<UploadFields, Stream, Task<bool>> keep, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (IsForm)
            return await ReadFormAsync(keep, problems, cancellationToken);
        var values = request.Query.ToImmutableDictionary(value => value.Key, value => value.Value[^1] ?? "", StringComparer.Ordinal);
        var fields = new UploadFields(values, $"upload.{Extension}", HasFile: true);
        return await keep(fields, request.Body) ? fields : null;
    }

    private async Task<UploadFields?> ReadFormAsync(
        Func<UploadFields, Stream, Task<bool>> keep, List<Problem> problems, CancellationToken cancellationToken)
    {
        try
        {
            var boundary = HeaderUtilities.RemoveQuotes(_type!.Boundary).Value ?? "";
            var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = 8 * 1024 };
            var fields = new UploadFields(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal), "", HasFile: false);
            for (var section = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } part; section++)
            {
                if (section > MostFields || await TakeAsync(part, fields, keep, cancellationToken) is not { } next)
                {
                    problems.Add(new("form", null, $"Must have one field \"file\" and at most {MostFields} others, of at most {LongestField / 1024} KiB each."));
                    return null;
                }

                fields = next;
            }

            return fields;
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException || (exception is IOException and not BadHttpRequestException))
        {
            problems.Add(new("form", null, "Must be a whole form (multipart/form-data); this one ends in the middle or is built wrongly."));
            return null;
        }
    }

    private static async Task<UploadFields?> TakeAsync(
        MultipartSection part, UploadFields fields, Func<UploadFields, Stream, Task<bool>> keep, CancellationToken cancellationToken)
    {
        if (part.GetContentDispositionHeader() is not { } disposition || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
            return null;
        if (name == UploadFields.File && disposition.IsFileDisposition())
        {
            var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
            var next = fields with { FileName = SafeName(fileName.Value), HasFile = true };
            return !fields.HasFile && await keep(next, part.Body) ? next : null;
        }

        return await ReadTextAsync(part.Body, cancellationToken) is { } text ? fields with { Values = fields.Values.SetItem(name, text) } : null;
    }

    private static async Task<string?> ReadTextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > LongestField)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    // Old browsers send the whole path of either system.
    private static string SafeName(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(character => !char.IsControl(character))).Trim();
        return clean.Length == 0 ? "upload" : clean.Length <= LongestFileName ? clean : clean[^LongestFileName..];
    }
}

/// <summary>What came beside a file.</summary>
/// <param name="Values">Fields by name, as they came.</param>
/// <param name="FileName">The file's own name without its folder.</param>
/// <param name="HasFile">Whether there was a file so far.</param>
internal sealed record UploadFields(ImmutableDictionary<string, string> Values, string FileName, bool HasFile)
{
    /// <summary>Name of the field that holds the file.</summary>
    public const string File = "file";
}
