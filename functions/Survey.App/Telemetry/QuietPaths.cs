using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Survey.App.Telemetry;

/// <summary>
/// Silences what the web server logs of its requests: addresses, in which links carry their secrets. Comes last and by full category, so that no
/// configured level brings them back.
/// </summary>
internal sealed class QuietPaths : IPostConfigureOptions<LoggerFilterOptions>
{
    private const string WebServer = "Microsoft.AspNetCore";

    // Puts the path into a scope around every line that is logged meanwhile, unless it may log nothing at all.
    private const string RequestScopes = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        // A rule for one provider, or for a longer category, would win over a general one: those are taken out.
        for (var i = options.Rules.Count - 1; i >= 0; i--)
        {
            if (options.Rules[i].CategoryName?.StartsWith(WebServer, StringComparison.OrdinalIgnoreCase) == true)
                options.Rules.RemoveAt(i);
        }

        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList();
        foreach (var provider in providers)
        {
            options.Rules.Add(new LoggerFilterRule(provider, WebServer, LogLevel.Error, filter: null));
            options.Rules.Add(new LoggerFilterRule(provider, RequestScopes, LogLevel.None, filter: null));
        }
    }
}
