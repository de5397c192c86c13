using System.Collections.Immutable;
using Survey.Core.Questions;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Scoring;

/// <summary>The activities, and the two views of one role that rest on them.</summary>
internal sealed class ActivityScorer
{
    private const int TentativeBelow = 10;
    private const int DifferingPercent = 40;
    private const double DisputeProbability = 0.05;

    private readonly ScoredAnswers _answers;
    private readonly Confidentiality _rules;
    private readonly OwnerTally[] _all;
    private readonly OwnerTally[] _sales;
    private readonly OwnerTally[] _marketing;

    public ActivityScorer(ScoredAnswers answers, Confidentiality rules)
    {
        _answers = answers;
        _rules = rules;
        _all = new OwnerTally[answers.Questionnaire.Activities.Length];
        _sales = new OwnerTally[_all.Length];
        _marketing = new OwnerTally[_all.Length];
        for (var row = 0; row < answers.Count; row++)
            Count(row);
    }

    /// <summary>Every activity, in the questionnaire's order.</summary>
    public ImmutableArray<ActivityScore> Activities() => [.. _answers.Questionnaire.Activities.Select(Score)];

    /// <summary>Sales and marketing, as each sees itself and is seen; empty unless both are shown.</summary>
    public ImmutableArray<RoleView> RoleViews() => _answers.Grouping.ComparesSalesAndMarketing
        ? [ViewOf(RespondentFunction.Sales, _sales, _marketing), ViewOf(RespondentFunction.Marketing, _marketing, _sales)]
        : [];

    private void Count(int row)
    {
        var function = _answers.SheetOf(row).Function;
        for (var i = 0; i < _all.Length; i++)
        {
            if (_answers.OwnerOf(row, i) is not { } owner)
                continue;

            _all[i][(int)owner]++;
            if (function == RespondentFunction.Sales)
                _sales[i][(int)owner]++;
            else if (function == RespondentFunction.Marketing)
                _marketing[i][(int)owner]++;
        }
    }

    private ActivityScore Score(Activity activity, int index)
    {
        var counts = _all[index];
        var answers = counts.Total;
        if (_answers.Grouping.TooFew is not null || !_rules.ShowsItem(answers))
        {
            int? none = answers == 0 && _answers.Grouping.TooFew is null ? 0 : null;
            return new(activity.Id, activity.Dimension, activity.Home, null, none, null, null, null, null, null);
        }

        var home = ItemValues.HomeOwner(activity.Home);
        return new(
            activity.Id,
            activity.Dimension,
            activity.Home,
            100.0 * counts.Credit(home) / (ItemValues.CreditSteps * answers),
            answers,
            new(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]),
            Agreement.Entropy(counts),
            StatusOf(counts, answers, home),
            answers < TentativeBelow,
            IsDisputed(index, home));
    }

    private static ActivityStatus StatusOf(OwnerTally counts, int answers, Owner home)
    {
        var other = home == Owner.Sales ? Owner.Marketing : Owner.Sales;
        bool Has(int count, int percent) => Exact.IsAtLeast(count, answers, percent);
        return
            Has(counts[(int)Owner.Nobody] + counts[(int)Owner.Unsure], 40) ? ActivityStatus.Orphaned
            : Has(counts[(int)home], 70) ? ActivityStatus.Clear
            : Has(counts[(int)other], 50) ? ActivityStatus.Misplaced
            : Has(counts[(int)Owner.Elsewhere], 50) ? ActivityStatus.Elsewhere
            : Has(counts[(int)Owner.Both], 50) ? ActivityStatus.Shared
            : Has(counts[(int)home], 50) ? ActivityStatus.Leaning
            : ActivityStatus.Contested;
    }

    private bool IsDisputed(int index, Owner home)
    {
        int sales = _sales[index].Total, marketing = _marketing[index].Total;
        if (!_answers.Grouping.ComparesSalesAndMarketing || !_rules.Compares(sales, marketing))
            return false;

        int salesHome = _sales[index][(int)home], marketingHome = _marketing[index][(int)home];
        return _sales[index].Mode is { } salesMode && _marketing[index].Mode is { } marketingMode && salesMode != marketingMode
            && LieApart(salesHome, sales, marketingHome, marketing)
            && Exact.Rounded(FisherExactTest.TwoSided(salesHome, sales - salesHome, marketingHome, marketing - marketingHome)) <= DisputeProbability;
    }

    private RoleView ViewOf(RespondentFunction function, OwnerTally[] own, OwnerTally[] other)
    {
        var home = ItemValues.HomeOwner(function);
        var differing = ImmutableArray.CreateBuilder<string>();
        double claim = 0, grant = 0;
        var qualifying = 0;
        for (var i = 0; i < _all.Length; i++)
        {
            int ownAnswers = own[i].Total, otherAnswers = other[i].Total;
            if (_answers.Questionnaire.Activities[i].Home != function || !_rules.Compares(ownAnswers, otherAnswers))
                continue;

            int ownWhole = ItemValues.CreditSteps * ownAnswers, otherWhole = ItemValues.CreditSteps * otherAnswers;
            qualifying++;
            claim += (double)own[i].Credit(home) / ownWhole;
            grant += (double)other[i].Credit(home) / otherWhole;
            if (LieApart(own[i].Credit(home), ownWhole, other[i].Credit(home), otherWhole))
                differing.Add(_answers.Questionnaire.Activities[i].Id);
        }

        return qualifying == 0
            ? new(function, null, null, [])
            : new(function, 100 * claim / qualifying, 100 * grant / qualifying, differing.ToImmutable());
    }

    // Whether two shares lie at least 40 points apart, in integers.
    private static bool LieApart(int part, int whole, int otherPart, int otherWhole) =>
        100L * Math.Abs(((long)part * otherWhole) - ((long)otherPart * whole)) >= (long)DifferingPercent * whole * otherWhole;
}
