using System.Collections.Frozen;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>Finds what a text means, however case, spaces and punctuation vary. A text that could mean two things means nothing.</summary>
internal sealed class TextIndex
{
    private readonly FrozenDictionary<string, string> _meanings;

    /// <summary>Takes texts with their meanings. Earlier ones win over later ones that are alike, as codes do over texts.</summary>
    /// <param name="layers">Pairs of text and meaning; within a layer, a text with two meanings is left out.</param>
    public TextIndex(params IEnumerable<IEnumerable<(string Text, string Meaning)>> layers)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            var groups = layer.GroupBy(pair => Wording.Normalise(pair.Text), pair => pair.Meaning, StringComparer.Ordinal);
            foreach (var group in groups.Where(group => group.Distinct(StringComparer.Ordinal).Count() == 1))
                meanings.TryAdd(group.Key, group.First());
        }

        _meanings = meanings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The meaning of a text; null when it has none.</summary>
    public string? Find(string text) => _meanings.GetValueOrDefault(Wording.Normalise(text));
}
