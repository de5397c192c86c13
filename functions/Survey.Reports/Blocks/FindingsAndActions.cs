using System.Collections.Immutable;

namespace Survey.Reports.Blocks;

/// <summary>What was found and what to do: finding n stands above action n, side by side in three columns each; on narrow screens each
/// action follows its finding. Titles of one row take the same height, so that the texts below them start on one line.</summary>
/// <param name="FindingsHeading">Heading of the upper row.</param>
/// <param name="ActionsHeading">Heading of the lower row.</param>
/// <param name="CombinedHeading">Heading where the two are interleaved.</param>
/// <param name="Findings">The findings; one to three.</param>
/// <param name="Actions">The actions; none to three.</param>
public sealed record FindingsAndActions(
    string FindingsHeading, string ActionsHeading, string CombinedHeading, ImmutableArray<Finding> Findings, ImmutableArray<PlannedAction> Actions) : Block
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}

/// <summary>One thing that was found.</summary>
/// <param name="Title">The finding, a sentence, <see cref="TextStyle.Finding"/>.</param>
/// <param name="Text">What was measured, with a reference to its section.</param>
public sealed record Finding(string Title, RichText Text);

/// <summary>One thing to do.</summary>
/// <param name="Title">What to do, <see cref="TextStyle.Finding"/>.</param>
/// <param name="Lead">Who leads it, semibold.</param>
/// <param name="Deadline">What is there by when, in a few words, under the lead.</param>
public sealed record PlannedAction(string Title, string Lead, string Deadline);
