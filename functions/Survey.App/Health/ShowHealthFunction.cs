using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Survey.App.Access;
using Survey.App.Assessments;
using Survey.App.Problems;

namespace Survey.App.Health;

/// <summary>Says whether the app runs and reaches its storage, for probes.</summary>
public sealed partial class ShowHealthFunction(IAssessmentStore assessments, ILogger<ShowHealthFunction> logger)
{
    private static readonly string Version = typeof(ShowHealthFunction).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>200 when storage answers, else 503. Says nothing else but the version.</summary>
    [Function(nameof(ShowHealthFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await assessments.FindAsync(new string('a', ConsultantAccess.AssessmentIdLength), cancellationToken);
            return Answer(StatusCodes.Status200OK, "healthy");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(exception);
            return Answer(StatusCodes.Status503ServiceUnavailable, "storage unreachable");
        }
    }

    private static JsonAnswer<HealthView> Answer(int status, string text) => new(status, new(text, Version), HealthJson.Default.HealthView);

    [LoggerMessage(Level = LogLevel.Error, Message = "Storage cannot be reached.")]
    private partial void LogUnreachable(Exception exception);
}

/// <summary>What a probe reads.</summary>
internal sealed record HealthView(string Status, string Version);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthView))]
internal sealed partial class HealthJson : JsonSerializerContext;
