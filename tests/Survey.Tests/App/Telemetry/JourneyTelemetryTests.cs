using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.App;
using Survey.App.Workspaces;
using Survey.Cli.Demo;
using Survey.Core.Answers;
using Survey.Host;
using Survey.Tests.Host;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Telemetry;

/// <summary>
/// One journey with every level of logging on and everything exported, from the invitation to the reader's page; then a search of all that left the
/// process, byte by byte, and of its trace.
/// </summary>
public sealed class JourneyTelemetryTests
{
    private const string Comment = "Pelargonium comments on the handover", Person = "Quintessa Marmalade", Reader = "Ottoline Bramblewick", Company = "Zephyrine Fittings";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Journey_EverythingRecorded_NamesNobodyAndHasOneTrace()
    {
        var logs = new RecordingLoggerProvider();
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name is "Survey" or "Microsoft.AspNetCore", ActivityStopped = spans.Add };
        ActivitySource.AddActivityListener(listener);
        await using var collector = await TelemetryCollector.StartAsync();
        var journey = await RunAsync(collector, logs);

        var secrets = journey.Secrets.SelectMany(Forms).ToList();
        foreach (var secret in secrets)
        {
            Assert.All(logs.Lines, line => Assert.DoesNotContain(secret, line, StringComparison.OrdinalIgnoreCase));
            Assert.All(collector.Exports, export => Assert.True(
                export.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"'{secret}' was exported to {export.Path}."));
        }

        // The search would be worth nothing if nothing had been recorded.
        Assert.Contains(logs.Lines, line => line.Contains("is scored", StringComparison.Ordinal));
        Assert.All(
            new[] { "/s/{token}", "/r/{token}", "process score-assessment", "survey.responses", "survey.scoring.duration", "survey.report.duration", "survey.queue.age" },
            text => Assert.Contains(collector.Exports, export => export.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0));
        AssertOneTrace(spans, journey.AssessmentId);
    }

    private static void AssertOneTrace(ConcurrentBag<Activity> spans, string assessmentId)
    {
        var report = Assert.Single(spans, span => span.OperationName == "report" && (string?)span.GetTagItem("survey.assessment.id") == assessmentId);
        var trace = spans.Where(span => span.TraceId == report.TraceId).ToList();
        Assert.Contains(trace, span => span.OperationName == "score");
        Assert.Contains(trace, span => span is { OperationName: "process score-assessment", Kind: ActivityKind.Consumer });
        Assert.Contains(trace, span => span.DisplayName == "POST /api/assessments/{value}/close");
    }

    private static async Task<Journey> RunAsync(TelemetryCollector collector, RecordingLoggerProvider logs)
    {
        using var folder = new TemporaryFolder();
        await using var host = SurveyHost.Create(new SurveyHostOptions
        {
            DataFolder = folder.Path,
            Url = "http://127.0.0.1:0",
            LogLevel = LogLevel.Trace,
            Settings = ImmutableDictionary<string, string?>.Empty
                .Add("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address)
                .Add("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            RegisterApp = (services, configuration) => services.AddSurveyApp(configuration).AddSingleton<ILoggerProvider>(logs),
        });
        await host.StartAsync(Token);
        var registry = host.Services.GetRequiredService<WorkspaceRegistry>();
        var workspace = await registry.CreateAsync("Northgate Advisory", contactEmail: null, Token);
        var key = (await registry.IssueKeyAsync(workspace.Id, Token))!.ToString();
        using var http = new HttpClient { BaseAddress = host.BaseAddress };
        var journey = await TravelAsync(http, key);
        await host.StopAsync(Token);
        return journey;
    }

    private static async Task<Journey> TravelAsync(HttpClient http, string key)
    {
        var client = new DemoClient(http, key);
        var id = await client.CreateAsync(
            new JsonObject
            {
                ["company"] = Company,
                ["requestedBy"] = Reader,
                ["closesAt"] = $"{TimeProvider.System.GetUtcNow().AddDays(14):yyyy-MM-dd}",
                ["timeZone"] = "Europe/London",
                ["minimumGroup"] = 5,
            },
            Token);
        var responses = await SampleCompany.ReadAsync(Token);
        var people = responses.Sheets.Select((_, number) => (JsonNode)new JsonObject { ["name"] = $"{Person} {number}", ["email"] = $"quintessa{number}@marmalade.example" });
        var links = await client.InviteAsync(id, [.. people], Token);
        foreach (var (link, sheet) in links.Zip(responses.Sheets))
        {
            using var page = await http.GetAsync(link, Token);
            var answers = JsonNode.Parse(AnswerSheetJson.Write(sheet))!.AsObject();
            answers["comment"] = Comment;
            await client.SubmitAsync(link, answers.ToJsonString(), Token);
        }

        using var unknown = await http.GetAsync(new Uri(links[0].ToString()[..^1] + (links[0].ToString()[^1] == 'A' ? 'Q' : 'A')), Token);
        await client.CloseAsync(id, Token);
        JsonNode? status = null;
        await Eventually.HoldsAsync(async () => (status = await client.StatusAsync(id, Token))["report"] is not null);
        var report = new Uri((string)status!["report"]!["link"]!);
        using var read = await http.GetAsync(report, Token);
        Assert.True(read.IsSuccessStatusCode);
        var tokens = links.Append(report).Select(link => link.Segments[^1].Trim('/'));
        // Of the answers the comment, and the name of the first field, without which no other could be told.
        return new(id, [Comment, "negotiate_close", Person, Reader, Company, "marmalade.example", key, .. tokens]);
    }

    // As it is, as a URL has it, and as its bytes look in the two usual notations.
    private static IEnumerable<string> Forms(string secret) =>
        [secret, Uri.EscapeDataString(secret), Convert.ToHexString(Encoding.UTF8.GetBytes(secret)), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))];

    /// <param name="AssessmentId">The assessment that was made.</param>
    /// <param name="Secrets">What must have left no trace.</param>
    private sealed record Journey(string AssessmentId, ImmutableArray<string> Secrets);
}
