using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Survey.App.Problems;

namespace Survey.App.Pages;

/// <summary>A page that is rendered on the server and kept by no cache: what it says is for one reader at one moment.</summary>
/// <typeparam name="TPage">The component; takes its content as one parameter, <c>Model</c>.</typeparam>
/// <param name="Status">HTTP status.</param>
/// <param name="Model">What the page shows.</param>
/// <param name="Tag">A tag of what it says, with its quotation marks, so that a script that has it need not get it again; null for none.</param>
internal sealed record PageResult<TPage>(int Status, object Model, string? Tag = null) : IResult
    where TPage : IComponent
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        if (Tag is { } tag)
        {
            httpContext.Response.Headers.ETag = tag;
            if (EntityTag.IsKnown(httpContext.Request, tag))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }


        // Meant for a client script that these pages do not have.
        httpContext.Response.OnStarting(static response =>
        {
            ((HttpResponse)response).Headers.Remove("blazor-enhanced-nav");
            return Task.CompletedTask;
        }, httpContext.Response);
        var page = new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["Model"] = Model }) { StatusCode = Status };
        return page.ExecuteAsync(httpContext);
    }
}
