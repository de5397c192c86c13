using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Survey.App.Access;

/// <summary>
/// Headers on every answer of the app: no script or style but our own files, no third party, no framing, no referrer; nothing personal is kept by
/// caches.
/// </summary>
internal sealed class SecurityHeaders : IStartupFilter
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly PathString[] PrivatePaths = ["/s", "/r", "/api", "/signin", "/batches", "/assessments", "/new-assessment"];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(static (context, following) =>
        {
            Add(context.Request.Path, context.Response.Headers);
            return following(context);
        });
        next(app);
    };

    private static void Add(PathString path, IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (PrivatePaths.Any(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase)))
            headers.CacheControl = "no-store";
    }
}
