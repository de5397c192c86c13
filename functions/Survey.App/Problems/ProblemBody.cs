using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Survey.Core;

namespace Survey.App.Problems;

/// <summary>Problem details as they go over the wire.</summary>
internal sealed record ProblemBody(string Type, string Title, int Status, string Detail, ImmutableArray<Problem> Errors);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemBody))]
internal sealed partial class ProblemJson : JsonSerializerContext;
