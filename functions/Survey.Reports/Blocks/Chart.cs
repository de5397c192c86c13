using Survey.Reports.Charts;

namespace Survey.Reports.Blocks;

/// <summary>A chart: a finding, the drawing that shows it, and the same in words.</summary>
/// <param name="Title">The finding, as a heading of level 3; null where the section's title says it already.</param>
/// <param name="Figure">What is drawn.</param>
/// <param name="Alternative">What it shows, values included, for those who do not see it.</param>
/// <param name="Note">How to read it, under the drawing, <see cref="TextStyle.Note"/>; the empty text for none.</param>
public sealed record Chart(string? Title, Figure Figure, string Alternative, RichText Note = default) : ContentBlock
{
    /// <inheritdoc/>
    public override void Accept(IBlockVisitor visitor) => visitor.Visit(this);
}
