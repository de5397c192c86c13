using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Survey.Cli.Batches;

/// <summary>The files that a batch keeps of itself, as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BatchManifest))]
[JsonSerializable(typeof(JournalHead))]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class BatchJson : JsonSerializerContext
{
    /// <summary>For files that people read.</summary>
    public static BatchJson Indented() =>
        new(new JsonSerializerOptions(Default.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
