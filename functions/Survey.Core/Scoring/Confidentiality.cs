using System.Collections.Immutable;

namespace Survey.Core.Scoring;

/// <summary>
/// The rules that protect people, in one place; whatever leaves the scorer has passed them. All hold in the product. Each can be lifted on its own
/// only inside this assembly's tests, which show that it is needed: without it an attacker learns what it keeps.
/// </summary>
/// <param name="MinimumGroup">The smallest group that is shown, k.</param>
internal sealed record Confidentiality(int MinimumGroup)
{
    /// <summary>The rule that does not hold; null in the product.</summary>
    public ProtectiveRule? Lifted { get; init; }

    /// <summary>How many respondents are missing for any result; null when there are enough.</summary>
    public int? TooFew(int respondents) => respondents < MinimumGroup ? MinimumGroup - respondents : null;

    /// <summary>Whether a function with this many respondents is shown on its own.</summary>
    public bool ShowsFunction(int respondents) => IsEnough(respondents, ProtectiveRule.HideSmallFunctions);

    /// <summary>Whether this many people, left over beside shown sales and marketing, enter no figure.</summary>
    public bool ExcludesRest(int respondents) => !IsEnough(respondents, ProtectiveRule.ExcludeSmallRest);

    /// <summary>Whether nobody is shown on their own, since this many people are left over and sales and marketing are not both shown.</summary>
    public bool MergesRest(int respondents) => !IsEnough(respondents, ProtectiveRule.MergeSmallRest);

    /// <summary>Whether an activity or statement with this many answers has figures.</summary>
    public bool ShowsItem(int answers) => IsEnough(answers, ProtectiveRule.HideSmallItems);

    /// <summary>Whether a group with this many values of a score takes part in its mean.</summary>
    public bool CountsGroup(int values) => IsEnough(values, ProtectiveRule.LeaveOutSmallGroups);

    /// <summary>Whether two functions with this many values each may be set against each other.</summary>
    public bool Compares(int values, int otherValues) => IsEnough(Math.Min(values, otherValues), ProtectiveRule.HideSmallSides);

    /// <summary>Whether working weeks or satisfaction of this many people are shown.</summary>
    public bool ShowsContext(int answers) => IsEnough(answers, ProtectiveRule.HideSmallContext);

    /// <summary>The comments that are shown: sorted by text, ordinally; none below k.</summary>
    public ImmutableArray<string> Shown(ImmutableArray<string> comments)
    {
        if (!IsEnough(comments.Length, ProtectiveRule.HideFewComments))
            return [];

        return Lifted == ProtectiveRule.SortComments ? comments : comments.Sort(StringComparer.Ordinal);
    }

    private bool IsEnough(int people, ProtectiveRule rule) => people >= (Lifted == rule ? 1 : MinimumGroup);
}
