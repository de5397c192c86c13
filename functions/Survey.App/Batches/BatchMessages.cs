using System.Text.Json;
using System.Text.Json.Serialization;

namespace Survey.App.Batches;

/// <summary>Asks for something to be done with a batch as a whole. Carries ids only: whoever takes it reads the rest from the stores.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="TraceParent">The sender's place in its trace (W3C Trace Context); null without one.</param>
/// <param name="DueAt">From when on it may be handled, UTC.</param>
public sealed record BatchOrder(string BatchId, string? TraceParent, DateTimeOffset DueAt)
{
    /// <summary>Reads a message. Throws <see cref="JsonException"/> for anything else.</summary>
    public static BatchOrder Read(string message) =>
        JsonSerializer.Deserialize(message, BatchMessageJson.Default.BatchOrder) ?? throw new JsonException("A message is an object.");
}

/// <summary>Asks for the report of one company of a batch.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="ItemId">The company.</param>
/// <param name="TraceParent">The sender's place in its trace; null without one.</param>
/// <param name="DueAt">From when on it may be handled, UTC.</param>
public sealed record CompanyOrder(string BatchId, string ItemId, string? TraceParent, DateTimeOffset DueAt)
{
    /// <summary>Reads a message. Throws <see cref="JsonException"/> for anything else.</summary>
    public static CompanyOrder Read(string message) =>
        JsonSerializer.Deserialize(message, BatchMessageJson.Default.CompanyOrder) ?? throw new JsonException("A message is an object.");
}

/// <summary>How messages are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BatchOrder))]
[JsonSerializable(typeof(CompanyOrder))]
internal sealed partial class BatchMessageJson : JsonSerializerContext;
