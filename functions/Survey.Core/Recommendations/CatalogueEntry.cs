using System.Collections.Frozen;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Recommendations.Triggers;

namespace Survey.Core.Recommendations;

/// <summary>One entry of the catalogue with its texts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Change or strength.</param>
/// <param name="Trigger">When it applies.</param>
/// <param name="Texts">Its fixed texts.</param>
/// <param name="Findings">Evidence and measure of each finding of the trigger.</param>
internal sealed record CatalogueEntry(string Id, EntryKind Kind, Trigger Trigger, EntryTexts Texts, FrozenDictionary<Finding, FindingTexts> Findings);

/// <summary>The texts of an entry that are the same for every company.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Day30">First step.</param>
/// <param name="Day60">Second step.</param>
/// <param name="Day90">Third step.</param>
/// <param name="Deadline">What is there by when, as a phrase.</param>
/// <param name="Lead">Who leads it.</param>
internal sealed record EntryTexts(string Title, string Why, string Day30, string Day60, string Day90, string Deadline, string Lead);

/// <summary>The texts of a finding.</summary>
/// <param name="Evidence">What was measured: a clause that begins in lower case and ends without a full stop.</param>
/// <param name="Measure">How success is measured: a sentence.</param>
internal sealed record FindingTexts(TextTemplate Evidence, TextTemplate Measure);
