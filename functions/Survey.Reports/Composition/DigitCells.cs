using System.Collections.Immutable;
using Survey.Reports.Blocks;
using Survey.Reports.Composition.Texts;

namespace Survey.Reports.Composition;

/// <summary>Cells with whole numbers. Tables repeat them a hundred times a report, so each is made once.</summary>
internal static class DigitCells
{
    private const int Known = 101;
    private static readonly ImmutableArray<TableCell> Plain = Make(Emphasis.None);
    private static readonly ImmutableArray<TableCell> Strong = Make(Emphasis.Strong);

    /// <summary>The cell of a number, not negative.</summary>
    public static TableCell Of(int value) => value < Known ? Plain[value] : TableCell.Of(ReportFacts.Digits(value));

    /// <summary>The emphasised cell of a score; a dash for none.</summary>
    public static TableCell OfScore(ReportTexts texts, double? score) =>
        score is { } value ? Strong[Math.Clamp(Whole.Down(value), 0, Known - 1)] : texts.NoneCell;

    private static ImmutableArray<TableCell> Make(Emphasis emphasis) =>
        [.. Enumerable.Range(0, Known).Select(value => TableCell.Of(ReportFacts.Digits(value), emphasis))];
}
