using Survey.Core.Questions;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>
/// Looks for other tables of answers that publish exactly the same: people of one group exchange all answers, those of a dimension, of half of one, or
/// a single one. What such a table changes in a hidden function's answers cannot be known.
/// </summary>
internal sealed class ExchangeSearch
{
    private const double SameSum = 1e-9;

    private readonly Company _company;
    private readonly RespondentFunction _function;
    private readonly int[] _group;
    private readonly (int Own, int Other)[] _pairs;
    private readonly string _published;
    private readonly double[] _sums;
    private readonly HashSet<int> _left;

    public ExchangeSearch(Company company, RespondentFunction function)
    {
        _company = company;
        _function = function;
        var group = company.Grouping.GroupOf(function);
        _group = company.PeopleOf(group);
        _pairs = [.. from own in _group from other in _group where company.FunctionOf(own) == function && company.FunctionOf(other) != function select (own, other)];
        _published = company.Publish();
        _sums = company.SumsOf(_group);
        _left = [.. All.Where(item => !company.IsOfOneMind(group, item))];
        Secrets = _left.Count;
    }

    /// <summary>Items that the group did not answer of one mind.</summary>
    public int Secrets { get; }

    /// <summary>Items to which no other answers of the function were found.</summary>
    public IReadOnlyCollection<int> Left => _left;

    private static IEnumerable<int> All => Enumerable.Range(0, Company.Items);

    /// <summary>Exchanges of whole sheets.</summary>
    public void ExchangeSheets()
    {
        foreach (var (own, other) in _pairs)
            Try(_company.Exchange(own, other, All));
    }

    /// <summary>Exchanges of parts of sheets, one at a time.</summary>
    public void ExchangeParts()
    {
        foreach (var part in All.GroupBy(item => Company.HalfOf(item) / 2).Concat(All.GroupBy(Company.HalfOf)).Concat(All.GroupBy(item => item)))
        {
            foreach (var (own, other) in _pairs.Where(_ => part.Any(_left.Contains)))
                Try(_company.Exchange(own, other, part));
        }
    }

    /// <summary>Some exchanges at once, so that what one of them changes another may balance.</summary>
    public void ExchangeAtRandom(Random random, int attempts)
    {
        for (var attempt = 0; attempt < attempts && _left.Count > 0; attempt++)
        {
            var item = _left.ElementAt(random.Next(_left.Count));
            var (own, other) = _pairs[random.Next(_pairs.Length)];
            var company = _company.Exchange(own, other, Part(random, item));
            for (var more = random.Next(4); more >= 0; more--)
            {
                var near = random.Next(3) == 0 ? random.Next(Company.Items) : All.Where(one => Company.HalfOf(one) == Company.HalfOf(item)).ElementAt(random.Next(3));
                company = company.Exchange(_group[random.Next(_group.Length)], _group[random.Next(_group.Length)], Part(random, near));
            }

            // Means that differ would be seen: most exchanges need not be published to know that.
            if (company.SumsOf(_group).Zip(_sums).All(pair => Math.Abs(pair.First - pair.Second) < SameSum))
                Try(company);
        }
    }

    private static IEnumerable<int> Part(Random random, int item) => random.Next(4) switch
    {
        0 => [item],
        1 => All.Where(one => Company.HalfOf(one) == Company.HalfOf(item)),
        2 => All.Where(one => Company.HalfOf(one) / 2 == Company.HalfOf(item) / 2),
        _ => All,
    };

    private void Try(Company other)
    {
        var changed = _left.Where(item => other.Answers(_function, item) != _company.Answers(_function, item)).ToArray();
        if (changed.Length > 0 && other.Publish() == _published)
            _left.ExceptWith(changed);
    }
}
