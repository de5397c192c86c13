using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Recommendations;

/// <summary>One entry of the catalogue that this company's answers triggered, with its texts filled in. The texts show published figures only.</summary>
public sealed record Recommendation
{
    /// <summary>The entry's id in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>What to do, in one line of at most 60 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters, at most 170 characters.</summary>
    public required string Why { get; init; }

    /// <summary>What was measured here, with this company's numbers: one line, and a reservation where few answered.</summary>
    public required string Evidence { get; init; }

    /// <summary>The step for the first 30 days, at most 80 characters.</summary>
    public required string Day30 { get; init; }

    /// <summary>The step until day 60.</summary>
    public required string Day60 { get; init; }

    /// <summary>The step until day 90.</summary>
    public required string Day90 { get; init; }

    /// <summary>What is there by when, as a phrase of at most 26 characters: "signed by day 90".</summary>
    public required string Deadline { get; init; }

    /// <summary>Who leads it.</summary>
    public required string Lead { get; init; }

    /// <summary>How success is measured, with today's value.</summary>
    public required string Measure { get; init; }

    /// <summary>(bound − value)/(bound − worst possible value), 0 to 1; for a strength with the best possible value.</summary>
    public required double Severity { get; init; }

    /// <summary>Share of counted respondents whose own answers meet the trigger, 0 to 1.</summary>
    public required double Reach { get; init; }

    /// <summary>Severity × reach, 0 to 1, of the unrounded two.</summary>
    public required double Priority { get; init; }

    /// <summary>Severity, reach and priority with two decimals, as they leave the service.</summary>
    internal Recommendation Published() => this with { Severity = Two(Severity), Reach = Two(Reach), Priority = Two(Priority) };

    private static double Two(double value) => Math.Round(Exact.Rounded(value), 2, MidpointRounding.AwayFromZero);
}
