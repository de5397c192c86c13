using System.Text.Json;
using System.Text.Json.Serialization;
using Survey.App.Problems;
using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.App.Batches;

/// <summary>How the published scores of a company are kept until its batch is deleted: everything that the comparison is made of.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(CamelCaseEnum<RespondentFunction>), typeof(CamelCaseEnum<Band>), typeof(CamelCaseEnum<ActivityStatus>)])]
[JsonSerializable(typeof(Scorecard))]
internal sealed partial class BatchScores : JsonSerializerContext
{
    /// <summary>The text that is stored.</summary>
    public static string Write(Scorecard published) => JsonSerializer.Serialize(published, Default.Scorecard);

    /// <summary>Reads scores back. Throws <see cref="JsonException"/> for anything else: this text comes from our own store.</summary>
    public static Scorecard Read(string json) => JsonSerializer.Deserialize(json, Default.Scorecard) ?? throw new JsonException("Scores are an object.");
}
