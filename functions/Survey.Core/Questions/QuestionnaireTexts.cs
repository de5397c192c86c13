using System.Collections.Frozen;

namespace Survey.Core.Questions;

/// <summary>The wording of a questionnaire in one language.</summary>
/// <remarks>
/// Keys: <c>title</c>; <c>dimension.{id}.name</c>, <c>dimension.{id}.about</c>; <c>activity.{id}</c>, <c>activity.{id}.short</c> (at most 45
/// characters); <c>statement.{id}</c>, <c>statement.{id}.short</c> (at most 60); <c>owner.{code}</c>; <c>function.{code}</c>;
/// <c>agreement.{1…5|na}</c>; <c>time.{selling|marketing|service|other}</c> and the same with <c>.about</c>; <c>satisfaction.lowest</c>,
/// <c>satisfaction.highest</c>; <c>question.{function|ownership|practice|time|satisfaction|comment}</c> and the same with <c>.hint</c>.
/// <see cref="QuestionnaireTextKeys"/> lists them.
/// </remarks>
public sealed class QuestionnaireTexts
{
    private readonly FrozenDictionary<string, string> _texts;

    internal QuestionnaireTexts(string language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>The text under a key. Throws <see cref="KeyNotFoundException"/> for a key that the questionnaire does not have.</summary>
    public string this[string key] => _texts[key];
}
