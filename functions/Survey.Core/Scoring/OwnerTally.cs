using System.Runtime.CompilerServices;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>How often each ownership answer was given, in the order of <see cref="Owner"/>.</summary>
[InlineArray(Length)]
internal struct OwnerTally
{
    /// <summary>Number of answers there are.</summary>
    public const int Length = 6;

    private int _first;

    /// <summary>Number of answers given.</summary>
    public readonly int Total
    {
        get
        {
            var total = 0;
            foreach (var count in this)
                total += count;

            return total;
        }
    }

    /// <summary>Half-credits of the home function: two for each answer that names it, one for each "both".</summary>
    public readonly int Credit(Owner home) => (ItemValues.CreditSteps * this[(int)home]) + this[(int)Owner.Both];

    /// <summary>The most frequent answer; null when two are equally frequent.</summary>
    public readonly Owner? Mode
    {
        get
        {
            var mode = 0;
            var isTied = false;
            for (var owner = 1; owner < Length; owner++)
            {
                isTied = this[owner] == this[mode] || (isTied && this[owner] < this[mode]);
                mode = this[owner] > this[mode] ? owner : mode;
            }

            return isTied ? null : (Owner)mode;
        }
    }
}
