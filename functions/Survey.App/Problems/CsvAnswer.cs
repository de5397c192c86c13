using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Survey.App.Problems;

/// <summary>A CSV file as an answer, to be saved.</summary>
/// <param name="status">Status code.</param>
/// <param name="content">The file.</param>
/// <param name="fileName">The name that it is saved under.</param>
/// <param name="location">The <c>Location</c> header; null for none.</param>
internal sealed class CsvAnswer(int status, ReadOnlyMemory<byte> content, string fileName, string? location = null) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.StatusCode = status;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.Location = location;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}
