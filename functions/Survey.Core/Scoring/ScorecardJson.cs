using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>
/// The scores JSON: camelCase, codes in lower case, null where a figure is suppressed or undefined, numbers that read back to the same double.
/// </summary>
public static class ScorecardJson
{
    private static readonly ScorecardJsonContext Compact = new(Options(isIndented: false));
    private static readonly ScorecardJsonContext Indented = new(Options(isIndented: true));

    /// <summary>JSON Schema (draft 7) of one scorecard.</summary>
    public static string Schema => EmbeddedText.Read("Survey.Core.Scoring.scores.schema.json");

    /// <summary>One scorecard as a JSON object.</summary>
    public static string Write(Scorecard scorecard, bool indented = false) => JsonSerializer.Serialize(scorecard, In(indented).Scorecard);

    /// <summary>Several scorecards as a JSON array, in their order; may be empty.</summary>
    public static string Write(IReadOnlyList<Scorecard> scorecards, bool indented = false) =>
        JsonSerializer.Serialize(scorecards, In(indented).IReadOnlyListScorecard);

    /// <summary>Reads one scorecard back. Throws <see cref="JsonException"/> for anything else: this text comes from our own store.</summary>
    public static Scorecard Read(string json) =>
        JsonSerializer.Deserialize(json, Compact.Scorecard) ?? throw new JsonException("A scorecard is an object.");

    private static ScorecardJsonContext In(bool indented) => indented ? Indented : Compact;

    private static JsonSerializerOptions Options(bool isIndented) =>
        new(ScorecardJsonContext.Default.Options) { WriteIndented = isIndented, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}

/// <summary>Writes codes as <c>method.md</c> has them: the member's name in lower case.</summary>
/// <typeparam name="TEnum">Enumeration of single words.</typeparam>
internal sealed class CodeConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(CodeConverter<RespondentFunction>), typeof(CodeConverter<Band>), typeof(CodeConverter<ActivityStatus>)])]
[JsonSerializable(typeof(Scorecard))]
[JsonSerializable(typeof(IReadOnlyList<Scorecard>))]
internal sealed partial class ScorecardJsonContext : JsonSerializerContext;
