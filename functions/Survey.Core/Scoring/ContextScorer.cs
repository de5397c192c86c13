using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>Working weeks and satisfaction: context beside the scores.</summary>
/// <param name="answers">The counted answers.</param>
/// <param name="rules">The rules that protect people.</param>
internal sealed class ContextScorer(ScoredAnswers answers, Confidentiality rules)
{
    /// <summary>The working week of each shown function.</summary>
    public ImmutableArray<WorkTimeScore> WorkTime() => [.. answers.Grouping.Shown.Select(WorkTimeOf)];

    /// <summary>How much of their week each side gives to the other's work.</summary>
    public static HatSwitching HatSwitching(ImmutableArray<WorkTimeScore> workTime) =>
        new(
            workTime.FirstOrDefault(week => week.Function == RespondentFunction.Sales)?.Marketing,
            workTime.FirstOrDefault(week => week.Function == RespondentFunction.Marketing)?.Selling);

    /// <summary>Satisfaction over all counted respondents.</summary>
    public Satisfaction Satisfaction()
    {
        int sum = 0, count = 0;
        for (var row = 0; row < answers.Count; row++)
        {
            sum += answers.SheetOf(row).Satisfaction ?? 0;
            count += answers.SheetOf(row).Satisfaction is null ? 0 : 1;
        }

        if (answers.Grouping.TooFew is not null)
            return new(null, null);

        return rules.ShowsContext(count) ? new((double)sum / count, count) : new(null, count == 0 ? 0 : null);
    }

    private WorkTimeScore WorkTimeOf(RespondentFunction function)
    {
        int count = 0, selling = 0, marketing = 0, service = 0, other = 0;
        var (start, length) = answers.RowsOf(answers.Grouping.GroupOf(function)).GetOffsetAndLength(answers.Count);
        for (var row = start; row < start + length; row++)
        {
            if (answers.SheetOf(row).WorkTime is not { } week)
                continue;

            count++;
            selling += week.Selling;
            marketing += week.Marketing;
            service += week.Service;
            other += week.Other;
        }

        return rules.ShowsContext(count)
            ? new(function, count, (double)selling / count, (double)marketing / count, (double)service / count, (double)other / count)
            : new(function, count == 0 ? 0 : null, null, null, null, null);
    }
}
