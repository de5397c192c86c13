using System.Text.RegularExpressions;
using Survey.App;
using Survey.App.Storage.Cloud;
using Survey.App.Telemetry;
using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.Infra;

/// <summary>Every setting that the app reads is set by the deployment, and every one that it sets is read.</summary>
public sealed partial class SettingsTests
{
    private static readonly string[] FilesThatReadSettings =
        ["Storage/Cloud/CloudConnection.cs", "Storage/Cloud/CloudIdentity.cs", "SurveyAppRegistration.cs", "Telemetry/TelemetryDestination.cs"];

    private static string Hosting => File.ReadAllText(Path.Combine(SourceTree.Root, "infra/app/hosting.bicep"));

    [Fact]
    public void Deployment_Settings_AreThoseTheAppReads() =>
        Assert.Equal(Read().Order(StringComparer.Ordinal), Set(Hosting).Order(StringComparer.Ordinal));

    [Fact]
    public void Deployment_SettingLeftOutOrAdded_IsFound()
    {
        var without = Hosting.Replace("Survey__PublicUrl: publicUrl", "", StringComparison.Ordinal);
        var with = Hosting.Replace("Survey__PublicUrl: publicUrl", "Survey__PublicUrl: publicUrl\n          Survey__Unread: '1'", StringComparison.Ordinal);
        Assert.NotEqual(Read().Order(StringComparer.Ordinal), Set(without).Order(StringComparer.Ordinal));
        Assert.NotEqual(Read().Order(StringComparer.Ordinal), Set(with).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Deployment_DestinationsThatTheHostReadsToo_AreNotSet()
    {
        Assert.DoesNotContain(TelemetryDestination.SharedSetting, Hosting, StringComparison.Ordinal);
        Assert.DoesNotContain(TelemetryDestination.OtlpSetting, Hosting, StringComparison.Ordinal);
        Assert.DoesNotContain("applicationInsightResourceId", Hosting, StringComparison.Ordinal);
    }

    [Fact]
    public void App_ReadsSettings_OnlyWhereThisTestLooks()
    {
        var readers = SourceTree.Files("functions/Survey.App")
            .Where(file => ReadsSettings().IsMatch(file.Text))
            .Select(file => file.Path["functions/Survey.App/".Length..]);
        Assert.Equal(FilesThatReadSettings, readers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Alert_OnPoison_WatchesTheMetricThatTheAppCounts()
    {
        var alerts = File.ReadAllText(Path.Combine(SourceTree.Root, "infra/app/alerts.bicep"));
        var telemetry = File.ReadAllText(Path.Combine(SourceTree.Root, "functions/Survey.App/Telemetry/SurveyTelemetry.cs"));
        var watched = Regex.Match(alerts, "Name == \"([^\"]+)\"").Groups[1].Value;
        Assert.Contains($"_poisoned = _meter.CreateCounter<long>(\n        \"{watched}\"", telemetry.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Read() =>
    [
        .. typeof(SurveyOptions).GetProperties().Select(property =>
            $"{SurveyOptions.Section}__{property.Name}{(typeof(IEnumerable<string>).IsAssignableFrom(property.PropertyType) ? "__" : "")}"),
        .. CloudConnection.Parts.Select(part => $"{CloudConnection.Setting}__{part}"),
        TelemetryDestination.OwnSetting.Replace(":", "__", StringComparison.Ordinal),
    ];

    // The keys' settings are numbered, so their names end where the number begins.
    private static IEnumerable<string> Set(string hosting) =>
        Setting().Matches(BicepFile.Parse("hosting", hosting).Code).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"(?:^\s+|')((?:Survey|AzureWebJobsStorage|APPLICATIONINSIGHTS|OTEL|FUNCTIONS|WEBSITE)_\w+)(?=:|\$)", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\bconfiguration\[|configuration\.Get(Section|Value|ConnectionString)|GetEnvironmentVariable")]
    private static partial Regex ReadsSettings();
}
