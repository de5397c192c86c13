using System.Text.Json.Serialization;

namespace Survey.App.Scoring;

/// <summary>Asks for the one result of a closed assessment. Carries ids only: whoever takes it reads the rest from the stores.</summary>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="TraceParent">The sender's place in its trace (W3C Trace Context); null without one.</param>
/// <param name="DueAt">From when on it may be handled, UTC, so that how long it waited can be measured; null when the sender did not say.</param>
public sealed record ScoreAssessment(string AssessmentId, string? TraceParent, DateTimeOffset? DueAt = null);

/// <summary>How messages are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ScoreAssessment))]
internal sealed partial class MessageJson : JsonSerializerContext;
