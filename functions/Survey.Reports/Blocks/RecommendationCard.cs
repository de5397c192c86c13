using System.Collections.Immutable;

namespace Survey.Reports.Blocks;

/// <summary>One recommendation, kept on one page. Title and lead stand in columns 1–3 of the grid, the rest in 4–12: grounds, the steps side by side, measure.</summary>
public sealed record RecommendationCard : Block
{
    /// <summary>Its place in the order, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What to do; a heading of level 3.</summary>
    public required string Title { get; init; }

    /// <summary>Who leads it, with its label: "Lead: <b>Head of Sales</b>".</summary>
    public required RichText Lead { get; init; }

    /// <summary>What was measured here; then, quietly, why it matters.</summary>
    public required RichText Grounds { get; init; }

    /// <summary>The steps, in order: 30, 60 and 90 days.</summary>
    public required ImmutableArray<CardStep> Steps { get; init; }

    /// <summary>How success is measured, with its label.</summary>
    public required RichText Measure { get; init; }

    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>A step of a recommendation.</summary>
/// <param name="Label">By when, such as "Day 30".</param>
/// <param name="Text">What is done.</param>
public sealed record CardStep(string Label, string Text);
