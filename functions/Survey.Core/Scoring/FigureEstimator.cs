using Survey.Core.Questions;
using Survey.Core.Scoring.Statistics;

namespace Survey.Core.Scoring;

/// <summary>Balanced means and gaps of the respondents' own scores.</summary>
internal sealed class FigureEstimator
{
    private const int FlaggedGap = 15;
    private const int FlaggedDelta = 33;

    private readonly ScoredAnswers _answers;
    private readonly Confidentiality _rules;
    private readonly int?[] _invited;
    private readonly double _commonFraction;
    private readonly double[] _first;
    private readonly double[] _second;
    private readonly Stratum[] _strata;

    public FigureEstimator(ScoredAnswers answers, Confidentiality rules, InvitedNumbers? invited)
    {
        _answers = answers;
        _rules = rules;
        _invited = [.. answers.Grouping.Groups.Select(group => invited?.In(group))];
        _commonFraction = invited?.All is > 0 and { } all ? Math.Min(1, (double)answers.Respondents / all) : 0;
        _first = new double[answers.Count];
        _second = new double[answers.Count];
        _strata = new Stratum[answers.Grouping.Groups.Length];
    }

    /// <summary>The balanced mean of a score over the groups with at least k values of it; null when there is none.</summary>
    public Estimate? Balanced(int column)
    {
        var groups = 0;
        for (var group = 0; group < _strata.Length; group++)
        {
            if (StratumOf(column, group) is { } stratum)
                _strata[groups++] = stratum;
        }

        return groups == 0 ? null : Estimate.BalancedMean(_strata.AsSpan(0, groups));
    }

    /// <summary>One group's values of a score; null below k values.</summary>
    public Stratum? StratumOf(int column, int group) => ValuesOf(column, group) is { } values && _rules.CountsGroup(values.Count) ? values : null;

    /// <summary>Sales against marketing; null unless both are shown and have at least k values.</summary>
    public PerceptionGap? Gap(int column)
    {
        if (!_answers.Grouping.ComparesSalesAndMarketing)
            return null;

        int salesGroup = _answers.Grouping.GroupOf(RespondentFunction.Sales), marketingGroup = _answers.Grouping.GroupOf(RespondentFunction.Marketing);
        if (ValuesOf(column, salesGroup) is not { } sales || ValuesOf(column, marketingGroup) is not { } marketing || !_rules.Compares(sales.Count, marketing.Count))
            return null;

        var difference = Estimate.BalancedMean([sales]) - Estimate.BalancedMean([marketing]);
        var interval = difference.Interval();
        var delta = CliffsDelta.Of(Gather(column, salesGroup, _first), Gather(column, marketingGroup, _second));
        var isFlagged = Exact.Rounded(Math.Abs(difference.Value)) >= FlaggedGap && delta.IsAtLeast(FlaggedDelta) && interval.ExcludesZero;
        return new(sales.Mean, marketing.Mean, difference.Value, interval.Low, interval.High, delta.Value, isFlagged);
    }

    /// <summary>The people invited to a group; null when not known.</summary>
    public int? InvitedTo(int group) => _invited[group];

    private Stratum? ValuesOf(int column, int group)
    {
        var values = Gather(column, group, _first);
        return values.IsEmpty ? null : Stratum.Of(values, FractionOf(group, values.Length));
    }

    // Where people state their own function, more may answer in a group than were invited to it.
    private double FractionOf(int group, int values) =>
        _invited[group] is { } invited ? invited > values ? (double)values / invited : 1 : _commonFraction;

    private ReadOnlySpan<double> Gather(int column, int group, double[] buffer)
    {
        var count = 0;
        foreach (var value in _answers.ColumnOf(column, group))
        {
            if (!double.IsNaN(value))
                buffer[count++] = value;
        }

        var values = buffer.AsSpan(0, count);
        values.Sort();
        return values;
    }
}
