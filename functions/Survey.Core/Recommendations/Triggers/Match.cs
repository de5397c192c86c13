using System.Collections.Immutable;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>How strongly a trigger holds for one company.</summary>
/// <param name="Severity">(bound − value)/(bound − worst possible value), 0 to 1.</param>
/// <param name="Reach">Share of counted respondents whose own answers meet the trigger, 0 to 1.</param>
/// <param name="People">Those respondents; null where a finding is about people who did not answer.</param>
/// <param name="Found">What was found, strongest first: the evidence.</param>
internal sealed record Match(double Severity, double Reach, PersonSet? People, ImmutableArray<Found> Found)
{
    // Far below anything that a report shows, far above the noise of the last bits.
    private const int Decimals = 12;

    /// <summary>Severity × reach, without the last bits: equal answers must tie, whatever the order of the sums.</summary>
    public double Priority { get; } = Math.Round(Severity * Reach, Decimals);

    /// <summary>
    /// Both hold: the milder severity, the people who meet both, the evidence of both. Throws <see cref="InvalidOperationException"/> for a
    /// part that is about nobody's answers.
    /// </summary>
    public Match And(Match other)
    {
        if (People is null || other.People is null)
            throw new InvalidOperationException("A finding about people who did not answer cannot be combined with answers.");

        var people = People.Intersect(other.People);
        return new(Math.Min(Severity, other.Severity), people.Share, people, [.. Found, .. other.Found]);
    }
}
