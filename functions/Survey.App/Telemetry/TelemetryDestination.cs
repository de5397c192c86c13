using Microsoft.Extensions.Configuration;

namespace Survey.App.Telemetry;

/// <summary>Where telemetry is sent. Nowhere unless a setting says so.</summary>
/// <param name="AzureMonitor">Connection string of Application Insights; null for none.</param>
/// <param name="SendsOtlp">Whether an OTLP endpoint is configured; the exporter reads the standard settings itself.</param>
internal sealed record TelemetryDestination(string? AzureMonitor, bool SendsOtlp)
{
    /// <summary>The app's own setting, which the Functions host does not know.</summary>
    public const string OwnSetting = "Survey:Telemetry:ConnectionString";

    /// <summary>The settings that the Functions host reads as well.</summary>
    public const string SharedSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING", OtlpSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string InAzure = "WEBSITE_SITE_NAME";

    /// <summary>Whether anything is sent at all.</summary>
    public bool IsAnywhere => AzureMonitor is not null || SendsOtlp;

    /// <summary>
    /// Reads the settings. Throws <see cref="InvalidOperationException"/> in Azure for a setting that the Functions host reads as well: it would send the
    /// address of every request, personal links included, and nothing in the app could stop it.
    /// </summary>
    public static TelemetryDestination Read(IConfiguration configuration)
    {
        var shared = new[] { SharedSetting, OtlpSetting }.Where(name => Value(configuration, name) is not null).ToList();
        if (Value(configuration, InAzure) is not null && shared.Count > 0)
        {
            throw new InvalidOperationException(
                $"Remove {string.Join(" and ", shared)}: the Functions host would send the addresses of personal links there. " +
                $"Use {OwnSetting.Replace(":", "__", StringComparison.Ordinal)}, which only the app reads.");
        }

        return new(Value(configuration, OwnSetting) ?? Value(configuration, SharedSetting), Value(configuration, OtlpSetting) is not null);
    }

    private static string? Value(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } value ? value : null;
}
