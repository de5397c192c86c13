using Microsoft.AspNetCore.Http;

namespace Survey.App.Pages;

/// <summary>303: what was posted is done; the browser gets the next page with GET, so that reloading it repeats nothing.</summary>
/// <param name="Location">Path within this service; never an address from outside.</param>
internal sealed record SeeOther(string Location) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Location;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
