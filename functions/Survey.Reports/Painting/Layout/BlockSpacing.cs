using Survey.Reports.Blocks;

namespace Survey.Reports.Painting.Layout;

/// <summary>The space between one block and the next, in steps of the grid.</summary>
internal static class BlockSpacing
{
    /// <summary>Space between two blocks, in points.</summary>
    public static double Between(Block before, Block after) => Millimetres.Of((before, after) switch
    {
        (Rule, RecommendationCard) => 0,
        (Rule, _) => 4,
        (Heading, _) => 2,
        (_, Heading) => 6,
        (Paragraph { Style: ParagraphStyle.Lead }, _) => 6,
        (Paragraph, Paragraph or ItemList) => 2,
        (RecommendationCard, RecommendationCard) => 0,
        (Chart, Chart) => 4,
        (Columns, Columns) => 4,
        (_, Rule or Callout) => 8,
        (Chart, Paragraph { Style: ParagraphStyle.Note }) or (Paragraph { Style: ParagraphStyle.Note }, Table) => 2,
        (KeyFigure, _) => 4,
        (_, Columns or Chart or FindingsAndActions) => 8,
        _ => 4,
    });

    /// <summary>True for what must not be the last thing on a page.</summary>
    public static bool KeepsWithNext(Block block) => block is Heading or Rule;
}
