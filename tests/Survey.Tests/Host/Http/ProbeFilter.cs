using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Survey.Tests.Host.Http;

/// <summary>A startup filter as an app has it: marks answers, hands data on in both ways, and once breaks the rule to call on.</summary>
internal sealed class ProbeFilter(HttpProbe probe) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            context.Response.Headers["X-App"] = "filtered";
            probe.Local.Value = "carried";
            context.Items["filter"] = "handed";
            if (context.Request.Query.ContainsKey("stop"))
                await context.Response.StartAsync();
            else if (!context.Request.Query.ContainsKey("swallow"))
                await following(context);
        });
        next(app);
    };
}
