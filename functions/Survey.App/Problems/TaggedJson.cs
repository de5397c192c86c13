using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Survey.App.Problems;

/// <summary>A JSON answer with status 200 and a tag of its content, or 304 for a caller who has that content: for what is asked for again and again.</summary>
/// <param name="content">What to write.</param>
/// <param name="type">How to write it.</param>
internal sealed class TaggedJson<T>(T content, JsonTypeInfo<T> type) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, type);
        var response = httpContext.Response;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(..16))}\"";
        response.Headers.ETag = tag;
        if (EntityTag.IsKnown(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(json, httpContext.RequestAborted);
    }
}
