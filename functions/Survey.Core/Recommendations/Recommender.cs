using System.Collections.Immutable;
using Survey.Core.Recommendations.Texts;
using Survey.Core.Recommendations.Triggers;
using Survey.Core.Scoring;

namespace Survey.Core.Recommendations;

/// <summary>
/// Chooses from a catalogue what a company's answers call for, strongest first: by severity × reach, ties by id. Safe for several threads.
/// How severity and reach are worked out is told in <c>RECOMMENDATIONS.md</c>.
/// </summary>
/// <param name="catalogue">What can be recommended.</param>
internal sealed class Recommender(RecommendationCatalogue catalogue)
{
    /// <summary>
    /// All entries that apply and contradict no stronger one. A strength gives way to every change that it contradicts. Both are empty when too
    /// few answered; an entry that nobody's own answers meet is left out.
    /// </summary>
    /// <param name="outcome">The exact scorecard and the answers behind it: they decide.</param>
    /// <param name="published">The same scorecard as it leaves the service: it is all that the texts show.</param>
    public RankedRecommendations Recommend(ScoringOutcome outcome, Scorecard published)
    {
        if (outcome.Scorecard.TooFew is not null)
            return new([], []);

        var applying = Applying(new(outcome.Scorecard, outcome.Answers));
        applying.Sort(Compare);
        var kept = new List<Candidate>(applying.Count);
        foreach (var candidate in applying)
        {
            if (!kept.Exists(stronger => catalogue.AreInConflict(stronger.Place, candidate.Place)))
                kept.Add(candidate);
        }

        var writer = new EvidenceWriter(catalogue.Words, new(published));
        return new(Of(EntryKind.Change, kept, writer), Of(EntryKind.Strength, kept, writer));
    }

    private List<Candidate> Applying(CompanyFigures company)
    {
        var applying = new List<Candidate>();
        for (var place = 0; place < catalogue.Entries.Length; place++)
        {
            if (catalogue.Entries[place].Trigger.Evaluate(company) is { Reach: > 0 } match)
                applying.Add(new(place, catalogue.Entries[place], match));
        }

        return applying;
    }

    private static int Compare(Candidate one, Candidate other)
    {
        var byKind = one.Entry.Kind.CompareTo(other.Entry.Kind);
        if (byKind != 0)
            return byKind;

        var byPriority = other.Match.Priority.CompareTo(one.Match.Priority);
        return byPriority != 0 ? byPriority : string.CompareOrdinal(one.Entry.Id, other.Entry.Id);
    }

    private static ImmutableArray<Recommendation> Of(EntryKind kind, List<Candidate> kept, EvidenceWriter writer) =>
        [.. kept.Where(candidate => candidate.Entry.Kind == kind).Select(candidate => ToRecommendation(candidate, writer))];

    private static Recommendation ToRecommendation(Candidate candidate, EvidenceWriter writer)
    {
        var (_, entry, match) = candidate;
        return new()
        {
            Id = entry.Id,
            Title = entry.Texts.Title,
            Why = entry.Texts.Why,
            Evidence = writer.Evidence(match.Found, entry.Findings),
            Day30 = entry.Texts.Day30,
            Day60 = entry.Texts.Day60,
            Day90 = entry.Texts.Day90,
            Deadline = entry.Texts.Deadline,
            Lead = entry.Texts.Lead,
            Measure = writer.Sentence(entry.Findings[match.Found[0].Finding].Measure, match.Found[0]),
            Severity = match.Severity,
            Reach = match.Reach,
            Priority = match.Priority,
        };
    }

    private sealed record Candidate(int Place, CatalogueEntry Entry, Match Match);
}
