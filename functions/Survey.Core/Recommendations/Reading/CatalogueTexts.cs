using System.Collections.Immutable;
using Survey.Core.Recommendations.Texts;

namespace Survey.Core.Recommendations.Reading;

/// <summary>A valid text file, put together with the structure that it words.</summary>
/// <param name="Words">Words that the entries share.</param>
/// <param name="Entries">The entries with their texts.</param>
internal sealed record CatalogueTexts(CatalogueWords Words, ImmutableArray<CatalogueEntry> Entries);
