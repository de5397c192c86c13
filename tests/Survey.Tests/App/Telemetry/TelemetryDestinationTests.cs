using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using Survey.App.Telemetry;
using Xunit;

namespace Survey.Tests.App.Telemetry;

public sealed class TelemetryDestinationTests
{
    private const string Connection = "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=http://127.0.0.1:9/";

    [Fact]
    public void AddSurveyTelemetry_NoSetting_LoadsNoExporter()
    {
        var services = new ServiceCollection();
        services.AddSurveyTelemetry(Settings());
        Assert.DoesNotContain(services, service => service.ServiceType.FullName!.StartsWith("OpenTelemetry", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Survey:Telemetry:ConnectionString", Connection)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", Connection)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9/")]
    public void AddSurveyTelemetry_Destination_Traces(string name, string value)
    {
        using var provider = new ServiceCollection().AddLogging().AddSurveyTelemetry(Settings((name, value))).BuildServiceProvider();
        Assert.NotNull(provider.GetService<TracerProvider>());
    }

    [Theory]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", Connection)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9/")]
    public void AddSurveyTelemetry_SettingOfTheHostInAzure_RefusesToStartAndNamesIt(string name, string value)
    {
        var settings = Settings((name, value), ("WEBSITE_SITE_NAME", "func-survey"));
        var refusal = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddSurveyTelemetry(settings));
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Survey__Telemetry__ConnectionString", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, refusal.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => new KeyValuePair<string, string?>(value.Name, value.Value)))
        .Build();
}
