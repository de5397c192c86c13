using System.Text.Json.Serialization;
using Survey.App.Assessments;
using Survey.App.Batches;
using Survey.App.Scoring;
using Survey.App.Workspaces;

namespace Survey.App.Storage;

/// <summary>How records are written where a store keeps them as JSON: camelCase, enumerations by name, bytes as base64, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(Base64BytesConverter)])]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(Branding))]
[JsonSerializable(typeof(HeadCounts))]
[JsonSerializable(typeof(Participant))]
[JsonSerializable(typeof(Workspace))]
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(Batch))]
[JsonSerializable(typeof(BatchItem))]
[JsonSerializable(typeof(BenchmarkEntry))]
public sealed partial class StorageJson : JsonSerializerContext;
