using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Core.Json;

namespace Survey.Core.Questions;

/// <summary>Turns the JSON of a text file into <see cref="QuestionnaireTexts"/> that fit a structure.</summary>
internal sealed partial class TextsParser
{
    private const int LongestLanguage = 35;

    private readonly JsonFields _fields = new();

    /// <summary>The texts, or everything that is wrong with them.</summary>
    public static Reading<QuestionnaireTexts> Parse(PlacedJson root, QuestionnaireStructure structure) => new TextsParser().ParseRoot(root, structure);

    private Reading<QuestionnaireTexts> ParseRoot(PlacedJson root, QuestionnaireStructure structure)
    {
        var texts = root["texts"];
        if (root.Kind != JsonValueKind.Object || texts is not { Kind: JsonValueKind.Object })
        {
            _fields.Report(texts ?? root, "A text file is a JSON object with \"language\" and \"texts\", an object of texts by key.");
            return Reading<QuestionnaireTexts>.Failed(_fields.Problems);
        }

        _fields.AllowOnly(root, "$schema", "language", "texts");
        var language = _fields.Text(root, "language", LongestLanguage);
        if (language is not null && !LanguageTag().IsMatch(language))
            _fields.Report(root["language"]!, "Must be a BCP 47 language tag, such as en or de-AT.");

        CheckKeys(texts, structure);
        CheckDistinct(texts, structure);
        return _fields.Problems.IsEmpty
            ? Reading<QuestionnaireTexts>.Of(new(language!, texts.Members.Select(text => KeyValuePair.Create(text.Key, text.Value.Text))), [])
            : Reading<QuestionnaireTexts>.Failed(_fields.Problems);
    }

    private void CheckKeys(PlacedJson texts, QuestionnaireStructure structure)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, longest) in QuestionnaireTextKeys.Required(structure.Dimensions, structure.Activities, structure.Statements))
        {
            known.Add(key);
            _fields.Text(texts, key, longest);
        }

        foreach (var (key, text) in texts.Members)
        {
            if (!known.Contains(key))
                _fields.Report(text, $"No text of this questionnaire has the key \"{key}\".");
        }
    }

    // Files of answers may carry texts in place of ids and codes, so a text must say which one it means.
    private void CheckDistinct(PlacedJson texts, QuestionnaireStructure structure)
    {
        foreach (var group in QuestionnaireTextKeys.Distinct(structure.Activities, structure.Statements))
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var key in group)
            {
                if (texts[key] is not { Kind: JsonValueKind.String } text || seen.TryAdd(Wording.Normalise(text.Text), key))
                    continue;

                var earlier = seen[Wording.Normalise(text.Text)];
                _fields.Report(text, $"Must differ from \"{earlier}\": the two could not be told apart in a file of answers.");
            }
        }
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
