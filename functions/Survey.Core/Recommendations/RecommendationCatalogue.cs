using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Recommendations.Texts;

namespace Survey.Core.Recommendations;

/// <summary>
/// What can be recommended, when, and in which words; for one questionnaire, in one language. Always valid: only
/// <see cref="RecommendationCatalogueReader"/> makes one.
/// </summary>
public sealed class RecommendationCatalogue
{
    private readonly HashSet<(int First, int Second)> _conflicts;

    internal RecommendationCatalogue(
        string id, int version, Questionnaire questionnaire, CatalogueWords words, ImmutableArray<CatalogueEntry> entries,
        ImmutableArray<(int First, int Second)> conflicts)
    {
        Id = id;
        Version = version;
        Questionnaire = questionnaire;
        Words = words;
        Entries = entries;
        _conflicts = [.. conflicts];
    }

    /// <summary>The catalogue's id.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public int Version { get; }

    /// <summary>BCP 47 tag of its texts.</summary>
    public string Language => Words.Language;

    /// <summary>The questionnaire whose items its triggers look at.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>Words that the entries share.</summary>
    internal CatalogueWords Words { get; }

    /// <summary>The entries, in the order of the data file.</summary>
    internal ImmutableArray<CatalogueEntry> Entries { get; }

    /// <summary>Whether two entries, by their place, never stand in one report.</summary>
    internal bool AreInConflict(int one, int other) => _conflicts.Contains((Math.Min(one, other), Math.Max(one, other)));
}
