using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Survey.App.Collecting;

/// <summary>Answers on their way: what was typed and chosen so far, valid or not.</summary>
/// <param name="Code">The resume code, eight characters: whoever has opened the draft may be told it again.</param>
/// <param name="Reached">Index of the furthest step that was opened.</param>
/// <param name="Step">Index of the step to come back to.</param>
/// <param name="Fields">What stands in each field that is not empty, by field name.</param>
public sealed record AnswerDraft(string Code, int Reached, int Step, ImmutableSortedDictionary<string, string> Fields);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnswerDraft))]
internal sealed partial class AnswerDraftJson : JsonSerializerContext;
