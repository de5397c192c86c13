using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Scoring;

/// <summary>The statements, over all counted respondents.</summary>
/// <param name="answers">The counted answers.</param>
/// <param name="rules">The rules that protect people.</param>
internal sealed class StatementScorer(ScoredAnswers answers, Confidentiality rules)
{
    private const int Options = 5;
    private const int CampPercent = 30;

    /// <summary>Every statement, in the questionnaire's order.</summary>
    public ImmutableArray<StatementScore> Statements() => [.. answers.Questionnaire.Statements.Select(Score)];

    private StatementScore Score(Statement statement, int index)
    {
        Span<int> counts = stackalloc int[Options];
        int total = 0, steps = 0;
        for (var row = 0; row < answers.Count; row++)
        {
            if (answers.RatingOf(row, index) is not { } rating)
                continue;

            counts[rating - 1]++;
            steps += ItemValues.Favour(rating, statement.Reversed);
            total++;
        }

        if (answers.Grouping.TooFew is not null || !rules.ShowsItem(total))
        {
            int? none = total == 0 && answers.Grouping.TooFew is null ? 0 : null;
            return new(statement.Id, statement.Dimension, statement.Reversed, null, none, null, null, null, null, null, null);
        }

        int low = counts[0] + counts[1], high = counts[3] + counts[4];
        var (favourable, unfavourable) = statement.Reversed ? (low, high) : (high, low);
        return new(
            statement.Id,
            statement.Dimension,
            statement.Reversed,
            100.0 * steps / (ItemValues.RatingSteps * total),
            total,
            (double)favourable / total,
            (double)counts[2] / total,
            (double)unfavourable / total,
            Agreement.WithinGroup(counts),
            Agreement.Consensus(counts),
            Exact.IsAtLeast(favourable, total, CampPercent) && Exact.IsAtLeast(unfavourable, total, CampPercent));
    }
}
