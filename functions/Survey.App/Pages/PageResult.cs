using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Survey.App.Pages;

/// <summary>A page that is rendered on the server and kept by no cache: what it says is for one reader at one moment.</summary>
/// <typeparam name="TPage">The component; takes its content as one parameter, <c>Model</c>.</typeparam>
/// <param name="Status">HTTP status.</param>
/// <param name="Model">What the page shows.</param>
internal sealed record PageResult<TPage>(int Status, object Model) : IResult
    where TPage : IComponent
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";

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
