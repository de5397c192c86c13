using System.Collections.Immutable;
using Survey.Core.Recommendations.Triggers;

namespace Survey.Core.Recommendations.Reading;

/// <summary>A valid catalogue without its wording.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Leads">Ids of those who can lead a change.</param>
/// <param name="Entries">The entries.</param>
/// <param name="Conflicts">Indexes of entries that never stand in one report.</param>
internal sealed record CatalogueStructure(
    string Id, int Version, ImmutableArray<string> Leads, ImmutableArray<EntryStructure> Entries, ImmutableArray<(int First, int Second)> Conflicts);

/// <summary>One entry without its wording.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Change or strength.</param>
/// <param name="Lead">Id of who leads it.</param>
/// <param name="Trigger">When it applies.</param>
internal sealed record EntryStructure(string Id, EntryKind Kind, string Lead, Trigger Trigger);
