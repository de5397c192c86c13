using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Survey.App.Problems;

/// <summary>
/// A JSON answer, written straight to the response. It shows nothing of its content as a property: a worker hands the properties of a result to
/// its host a second time.
/// </summary>
/// <param name="status">Status code.</param>
/// <param name="content">What to write.</param>
/// <param name="type">How to write it.</param>
/// <param name="location">The <c>Location</c> header; null for none.</param>
internal sealed class JsonAnswer<T>(int status, T content, JsonTypeInfo<T> type, string? location = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        if (location is not null)
            response.Headers.Location = location;
        return JsonOutput.WriteAsync(httpContext, content, type);
    }
}
