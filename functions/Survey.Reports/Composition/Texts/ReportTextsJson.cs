using System.Text.Json.Serialization;

namespace Survey.Reports.Composition.Texts;

/// <summary>Reads text files without reflection.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ReportTextsJson : JsonSerializerContext;
