using System.Numerics;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>Which of the counted respondents meet a trigger, one bit a person. Mutable while a trigger is evaluated, never afterwards.</summary>
/// <param name="people">Counted respondents.</param>
internal sealed class PersonSet(int people)
{
    private const int WordBits = 64;

    private readonly ulong[] _bits = new ulong[(people + WordBits - 1) / WordBits];

    /// <summary>Members as a share of all counted respondents, 0 to 1; 0 when there is nobody.</summary>
    public double Share => people == 0 ? 0 : (double)Count / people;

    /// <summary>How many are in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
                count += BitOperations.PopCount(word);

            return count;
        }
    }

    /// <summary>Puts a person in.</summary>
    public void Add(int person) => _bits[person / WordBits] |= 1UL << (person % WordBits);

    /// <summary>Those who are in both.</summary>
    public PersonSet Intersect(PersonSet other)
    {
        var result = new PersonSet(people);
        for (var i = 0; i < _bits.Length; i++)
            result._bits[i] = _bits[i] & other._bits[i];

        return result;
    }
}
