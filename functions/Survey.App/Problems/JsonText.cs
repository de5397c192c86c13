using Microsoft.AspNetCore.Http;

namespace Survey.App.Problems;

/// <summary>JSON that is written already, as an answer with status 200.</summary>
internal sealed class JsonText(string json) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        return httpContext.Response.WriteAsync(json, httpContext.RequestAborted);
    }
}
