using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>Lays out a kind of block that is never parted.</summary>
internal abstract class WholeLayout<TBlock>(LayoutContext context) : BlockLayout<TBlock>(context)
    where TBlock : Block
{
    /// <summary>Why it is not parted, for whoever reads that it did not fit.</summary>
    protected abstract string Reason { get; }

    /// <summary>Space at its foot that it can do without at the foot of a page.</summary>
    protected virtual double Foot => 0;

    /// <inheritdoc/>
    public sealed override SpacePlan Lay(TBlock block, in Space space)
    {
        var height = Place(block, space);
        return Context.Canvas is null && !space.Holds(height - Foot) ? SpacePlan.Wrap(Reason) : SpacePlan.Full(Math.Min(height, space.Height));
    }

    /// <summary>Places it at the top of a space, and draws it when there is a canvas.</summary>
    /// <returns>Its height.</returns>
    protected abstract double Place(TBlock block, in Space space);
}
