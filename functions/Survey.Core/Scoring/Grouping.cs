using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>Which functions are shown, which groups weigh the same in a balanced mean, and who enters no figure.</summary>
/// <param name="Groups">The functions of each group; empty with too few respondents.</param>
/// <param name="Shown">The functions that are shown on their own, each a group at the same index.</param>
/// <param name="Excluded">Respondents in no group.</param>
/// <param name="TooFew">How many respondents are missing for any result; null when there are enough.</param>
internal sealed record Grouping(
    ImmutableArray<ImmutableArray<RespondentFunction>> Groups, ImmutableArray<RespondentFunction> Shown, int Excluded, int? TooFew)
{
    private static readonly ImmutableArray<RespondentFunction> Functions = [.. Enum.GetValues<RespondentFunction>()];

    /// <summary>Whether sales and marketing are both shown, so that they may be compared.</summary>
    public bool ComparesSalesAndMarketing => Shown.Contains(RespondentFunction.Sales) && Shown.Contains(RespondentFunction.Marketing);

    /// <summary>Decides the groups.</summary>
    /// <param name="respondents">Respondents by function, in the order of <see cref="RespondentFunction"/>.</param>
    /// <param name="rules">The rules that protect people.</param>
    public static Grouping Of(ReadOnlySpan<int> respondents, Confidentiality rules)
    {
        var all = 0;
        var shown = ImmutableArray.CreateBuilder<RespondentFunction>();
        foreach (var function in Functions)
        {
            all += respondents[(int)function];
            if (rules.ShowsFunction(respondents[(int)function]))
                shown.Add(function);
        }

        if (rules.TooFew(all) is { } missing)
            return new([], [], 0, missing);

        var rest = all;
        foreach (var function in shown)
            rest -= respondents[(int)function];

        return WithRest(shown.ToImmutable(), rest, rules);
    }

    /// <summary>The group that a function's respondents are in, or −1 when they enter no figure.</summary>
    public int GroupOf(RespondentFunction function)
    {
        for (var i = 0; i < Groups.Length; i++)
        {
            if (Groups[i].Contains(function))
                return i;
        }

        return -1;
    }

    private static Grouping WithRest(ImmutableArray<RespondentFunction> shown, int rest, Confidentiality rules)
    {
        var alone = shown.Select(function => ImmutableArray.Create(function)).ToImmutableArray();
        var others = Functions.RemoveRange(shown);
        var bothShown = shown.Contains(RespondentFunction.Sales) && shown.Contains(RespondentFunction.Marketing);
        if (rest == 0)
            return new(alone, shown, 0, null);

        if (!(bothShown ? rules.ExcludesRest(rest) : rules.MergesRest(rest)))
            return new(alone.Add(others), shown, 0, null);

        return bothShown ? new(alone, shown, rest, null) : new([Functions], [], 0, null);
    }
}
