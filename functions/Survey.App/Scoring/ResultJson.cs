using System.Text.Json;
using System.Text.Json.Serialization;
using Survey.App.Problems;
using Survey.Core;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.App.Scoring;

/// <summary>How the one result of an assessment is stored: published, and with it what a later wave needs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(CamelCaseEnum<RespondentFunction>), typeof(CamelCaseEnum<Band>), typeof(CamelCaseEnum<ActivityStatus>)])]
[JsonSerializable(typeof(AssessmentResult))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>The text that is stored.</summary>
    public static string Write(AssessmentResult result) => JsonSerializer.Serialize(result, Default.AssessmentResult);

    /// <summary>Reads a result back. Throws <see cref="JsonException"/> for anything else: this text comes from our own store.</summary>
    public static AssessmentResult Read(string json) =>
        JsonSerializer.Deserialize(json, Default.AssessmentResult) ?? throw new JsonException("A result is an object.");
}
