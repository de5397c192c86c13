using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>One statement as the report shows it.</summary>
/// <param name="Score">Its figures.</param>
/// <param name="Text">Its wording as asked.</param>
/// <param name="Short">Its wording in short.</param>
/// <param name="Label">Its wording as the cell of a table.</param>
internal sealed record StatementFact(StatementScore Score, string Text, string Short, TableCell Label)
{
    /// <summary>Whether its figures are shown.</summary>
    public bool IsShown => Score.Answers > 0 && Score.Unfavourable is not null;

    /// <summary>Share unfavourable, in whole per cent; 0 when it is not shown.</summary>
    public int Unfavourable => IsShown ? Whole.Percent(Score.Unfavourable!.Value, Score.Answers!.Value) : 0;

    /// <summary>Share favourable, in whole per cent.</summary>
    public int Favourable => IsShown ? Whole.Percent(Score.Favourable!.Value, Score.Answers!.Value) : 0;

    /// <summary>Share in between, in whole per cent.</summary>
    public int Neutral => IsShown ? Whole.Percent(Score.Neutral!.Value, Score.Answers!.Value) : 0;

    /// <summary>Whether at least half are unfavourable.</summary>
    public bool IsMostlyUnfavourable => IsShown && 2 * Whole.Count(Score.Unfavourable!.Value, Score.Answers!.Value) >= Score.Answers;

    /// <summary>Whether it rests on fewer than ten answers.</summary>
    public bool IsTentative => Score.Answers < ReportFacts.FirmAnswers;

    /// <summary>The split as drawn; null when it is not shown.</summary>
    public Split? Split => IsShown ? new Split(Unfavourable, Favourable, IsMostlyUnfavourable) : null;
}
