using System.Text.Json;
using System.Text.Json.Serialization;

namespace Survey.App.Problems;

/// <summary>Writes an enumeration by name in camelCase.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
