using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Survey.App.Reporting;

/// <summary>
/// Compresses report pages, most of which are drawings. No other page: compression betrays secrets of a page that repeats what its request says
/// (BREACH), and a report page repeats nothing but its own link.
/// </summary>
internal sealed class ReportCompression : IStartupFilter
{
    private static readonly PathString Reports = "/r";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(
            static context => context.Request.Path.StartsWithSegments(Reports, StringComparison.OrdinalIgnoreCase),
            static reports => reports.UseResponseCompression());
        next(app);
    };
}
