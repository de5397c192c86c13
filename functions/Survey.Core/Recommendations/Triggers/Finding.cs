using System.Collections.Immutable;
using Survey.Core.Recommendations.Texts;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// One condition on the scorecard. severity = (bound − value)/(bound − worst possible value), where the worst possible value is the end of
/// the scale towards which the condition looks (for a strength the best). Reach counts the people whose own answers meet the same condition.
/// </summary>
/// <param name="id">Its id within the entry; evidence and measure are found under it.</param>
internal abstract class Finding(string id) : Trigger
{
    /// <summary>Its id within the entry.</summary>
    public string Id { get; } = id;

    /// <summary>Whether it looks at the favourable side of the scale.</summary>
    public abstract bool IsFavourable { get; }

    /// <summary>What its texts may show.</summary>
    public abstract ImmutableArray<Placeholder> Placeholders { get; }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Findings => [this];

    /// <summary>A whole number for the texts, from published figures. Throws <see cref="ArgumentOutOfRangeException"/> for a name that is none of the finding's numbers.</summary>
    public abstract int Number(Placeholder name, Found found, PublishedFigures figures);

    /// <summary>Whether the evidence rests on too few answers to be said without a reservation.</summary>
    public virtual bool IsTentative(Found found, PublishedFigures figures) => false;

    /// <summary>How far a value is from the bound towards the extreme, 0 to 1.</summary>
    protected static double Severity(double bound, double value, double extreme) => Math.Clamp((bound - value) / (bound - extreme), 0, 1);
}

/// <summary>What a finding found.</summary>
/// <param name="Finding">The condition that holds.</param>
/// <param name="Items">Indexes of the items that meet it, furthest first; empty for findings that are not about items.</param>
internal sealed record Found(Finding Finding, ImmutableArray<int> Items)
{
    /// <summary>The item that is furthest.</summary>
    public int First => Items[0];
}
