namespace Survey.Core.Scoring.Statistics;

/// <summary>Cronbach's alpha (Cronbach 1951, Psychometrika 16, 297–334) gathered person by person, in integers.</summary>
/// <param name="items">Number of items, K.</param>
internal sealed class CronbachAlpha(int items)
{
    private readonly long[] _sums = new long[items];
    private readonly long[] _squares = new long[items];
    private long _totalSum;
    private long _totalSquares;

    /// <summary>Number of people added.</summary>
    public int People { get; private set; }

    /// <summary>Adds one person who answered every item. Throws <see cref="ArgumentException"/> when the number of answers is not K.</summary>
    public void Add(ReadOnlySpan<int> answers)
    {
        if (answers.Length != _sums.Length)
            throw new ArgumentException("A person counts with all items answered only.", nameof(answers));

        var total = 0L;
        for (var i = 0; i < answers.Length; i++)
        {
            _sums[i] += answers[i];
            _squares[i] += (long)answers[i] * answers[i];
            total += answers[i];
        }

        _totalSum += total;
        _totalSquares += total * total;
        People++;
    }

    /// <summary>
    /// K/(K − 1)·(1 − Σ s_i²/s²), at most 1, may be negative; null below two items, below two people, and when the totals do not vary.
    /// </summary>
    public double? Value()
    {
        var totalSpread = (People * _totalSquares) - (_totalSum * _totalSum);
        if (_sums.Length < 2 || People < 2 || totalSpread == 0)
            return null;

        var itemSpread = 0L;
        for (var i = 0; i < _sums.Length; i++)
            itemSpread += (People * _squares[i]) - (_sums[i] * _sums[i]);

        return _sums.Length / (_sums.Length - 1.0) * (1 - ((double)itemSpread / totalSpread));
    }
}
