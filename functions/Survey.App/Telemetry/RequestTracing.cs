using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Survey.App.Telemetry;

/// <summary>
/// Says what a request was on the server's own span: method, shape of the path, status. The span itself says nothing of them, and an instrumentation
/// library would write the whole address, in which links carry their secrets.
/// </summary>
internal sealed class RequestTracing : IStartupFilter
{
    private const int ServerError = 500;

    private static readonly string[] KnownMethods =
        [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Head, HttpMethods.Options];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(static async (context, following) =>
        {
            var span = Activity.Current;
            try
            {
                await following(context);
            }
            finally
            {
                if (span is { IsAllDataRequested: true, Kind: ActivityKind.Server })
                    Describe(span, context);
            }
        });
        next(app);
    };

    private static void Describe(Activity span, HttpContext context)
    {
        var method = KnownMethods.Contains(context.Request.Method, StringComparer.Ordinal) ? context.Request.Method : "_OTHER";
        var path = TelemetryPath.Of(context.Request.Path);
        var status = context.Response.StatusCode;
        span.DisplayName = $"{method} {path}";
        span.SetTag("http.request.method", method).SetTag("url.path", path).SetTag("http.route", path).SetTag("http.response.status_code", status);
        if (status >= ServerError)
            span.SetStatus(ActivityStatusCode.Error);
    }
}
