using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>How many people were invited, as far as it is known.</summary>
/// <param name="Total">All people invited; null when only the numbers by function are known.</param>
/// <param name="ByFunction">People invited in a function; a function that is not in it is not known. Null when none is known.</param>
public sealed record InvitedNumbers(int? Total, ImmutableDictionary<RespondentFunction, int>? ByFunction)
{
    /// <summary>All people invited: <see cref="Total"/>, else the sum of the functions when all four are known, else null.</summary>
    public int? All => Total ?? (ByFunction?.Count == AnswerCodes.Functions.Length ? ByFunction.Values.Sum() : null);

    /// <summary>Only the total is known.</summary>
    public static InvitedNumbers OfTotal(int total) => new(total, null);

    /// <summary>The number of every function is known; a function that is not in it had nobody invited.</summary>
    public static InvitedNumbers OfFunctions(IReadOnlyDictionary<RespondentFunction, int> byFunction) =>
        new(null, Enum.GetValues<RespondentFunction>().ToImmutableDictionary(function => function, function => byFunction.GetValueOrDefault(function)));

    /// <summary>People invited in any of the functions; null unless each is known.</summary>
    internal int? In(ImmutableArray<RespondentFunction> functions)
    {
        var sum = 0;
        foreach (var function in functions)
        {
            if (ByFunction is null || !ByFunction.TryGetValue(function, out var invited))
                return null;

            sum += invited;
        }

        return sum;
    }

    /// <summary>What is wrong with the numbers given this many respondents; places begin with <c>invited</c>.</summary>
    internal IEnumerable<Problem> Check(int respondents)
    {
        if (Total < 0)
            yield return new("invited", $"{Total}", "The number of people invited cannot be negative.");

        foreach (var (function, invited) in (ByFunction ?? []).Where(entry => entry.Value < 0).OrderBy(entry => entry.Key))
            yield return new($"invited.{AnswerCodes.CodeOf(function)}", $"{invited}", "The number of people invited cannot be negative.");

        if (Total < (ByFunction?.Values.Sum() ?? 0))
            yield return new("invited", $"{Total}", "The total invited cannot be less than the functions together.");

        if (All < respondents)
            yield return new("invited", $"{All}", $"Fewer people were invited than the {respondents} who answered.");
    }
}
