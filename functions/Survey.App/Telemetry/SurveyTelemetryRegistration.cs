using System.Reflection;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Survey.App.Storage.Cloud;

namespace Survey.App.Telemetry;

/// <summary>Registers what leaves the process about itself.</summary>
public static class SurveyTelemetryRegistration
{
    private const string ServiceName = "who-does-what";

    // The spans of the web server and of the Functions worker, around the app's own.
    private static readonly string[] Sources = [SurveyTelemetry.Name, "Microsoft.AspNetCore", "Microsoft.Azure.Functions.Worker"];

    // Durations of requests by method and status; their routes are templates.
    private static readonly string[] Meters = [SurveyTelemetry.Name, "Microsoft.AspNetCore.Hosting"];

    /// <summary>
    /// Keeps addresses out of logs always, and sends traces, metrics and logs to Application Insights (<c>Survey:Telemetry:ConnectionString</c>, or
    /// <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> outside Azure) and to an OTLP endpoint (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>) where one is
    /// configured. Otherwise no part of the exporters is loaded. Throws <see cref="InvalidOperationException"/> for settings that would make the Functions host send personal links.
    /// </summary>
    public static IServiceCollection AddSurveyTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietPaths>();
        var destination = TelemetryDestination.Read(configuration);
        if (destination.IsAnywhere)
            AddExporters(services, destination, configuration);
        return services;
    }

    private static void AddExporters(IServiceCollection services, TelemetryDestination destination, IConfiguration configuration)
    {
        services.AddSingleton<IStartupFilter, RequestTracing>();
        services.Configure<OpenTelemetryLoggerOptions>(logs => logs.IncludeFormattedMessage = true);
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: Version()))
            .WithTracing(traces => traces.AddSource(Sources))
            .WithMetrics(metrics => metrics.AddMeter(Meters))
            .WithLogging();
        if (destination.SendsOtlp)
            telemetry.WithTracing(traces => traces.AddOtlpExporter()).WithMetrics(metrics => metrics.AddOtlpExporter()).WithLogging(logs => logs.AddOtlpExporter());
        if (destination.AzureMonitor is { } connection)
            AddAzureMonitor(telemetry, connection, configuration);
    }

    private static void AddAzureMonitor(OpenTelemetryBuilder telemetry, string connection, IConfiguration configuration)
    {
        void Connect(AzureMonitorExporterOptions options)
        {
            options.ConnectionString = connection;
            options.Credential = CloudIdentity.IsManaged(configuration) ? CloudIdentity.Of(configuration) : null;
        }

        telemetry
            .WithTracing(traces => traces.AddAzureMonitorTraceExporter(Connect))
            .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(Connect))
            .WithLogging(logs => logs.AddAzureMonitorLogExporter(Connect));
    }

    private static string? Version() =>
        typeof(SurveyTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
}
