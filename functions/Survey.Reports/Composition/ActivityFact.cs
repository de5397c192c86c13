using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring;
using Survey.Reports.Blocks;
using Survey.Reports.Charts;

namespace Survey.Reports.Composition;

/// <summary>One activity as the report shows it.</summary>
/// <param name="Score">Its figures.</param>
/// <param name="Short">Its wording in short.</param>
/// <param name="Label">The same as the cell of a table.</param>
/// <param name="Shares">Shares of the six answers in whole per cent; empty when they are not shown.</param>
internal sealed record ActivityFact(ActivityScore Score, string Short, TableCell Label, ImmutableArray<int> Shares)
{
    /// <summary>Where it belongs.</summary>
    public RespondentFunction Home => Score.Home;

    /// <summary>Share that names its home, in whole per cent; −1 when it is not shown.</summary>
    public int HomeShare => Shares.IsEmpty ? -1 : Shares[(int)(Home == RespondentFunction.Sales ? Owner.Sales : Owner.Marketing)];

    /// <summary>True when nobody answered, so that nothing is hidden.</summary>
    public bool IsUnanswered => Score.Answers == 0;

    /// <summary>Its mark.</summary>
    public StatusMark Mark => Score.Status switch
    {
        ActivityStatus.Clear => StatusMark.Filled,
        ActivityStatus.Leaning => StatusMark.Half,
        ActivityStatus.Shared or ActivityStatus.Contested => StatusMark.Empty,
        ActivityStatus.Misplaced or ActivityStatus.Elsewhere or ActivityStatus.Orphaned => StatusMark.Crossed,
        _ => IsUnanswered ? StatusMark.None : StatusMark.Hatched,
    };

    /// <summary>The facts of one activity.</summary>
    public static ActivityFact Of(ActivityScore score, string shortText, TableCell label)
    {
        if (score.Counts is not { } counts || score.Answers is not > 0)
            return new ActivityFact(score, shortText, label, []);
        var all = score.Answers.Value;
        return new ActivityFact(score, shortText, label,
        [
            Whole.Percent(counts.Sales, all), Whole.Percent(counts.Marketing, all), Whole.Percent(counts.Both, all),
            Whole.Percent(counts.Elsewhere, all), Whole.Percent(counts.Nobody, all), Whole.Percent(counts.Unsure, all),
        ]);
    }
}
