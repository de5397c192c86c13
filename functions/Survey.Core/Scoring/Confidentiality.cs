namespace Survey.Core.Scoring;

/// <summary>
/// The rules that protect people, in one place; whatever the scorer makes has passed them. All hold in the product. Each can be lifted on its own
/// only inside this assembly's tests, which show that it is needed: without it an attacker learns what it keeps.
/// </summary>
/// <param name="MinimumGroup">The smallest group that is shown, k.</param>
internal sealed record Confidentiality(int MinimumGroup)
{
    /// <summary>With fewer than k respondents there is no result at all.</summary>
    public bool HidesSmallCompanies { get; init; } = true;

    /// <summary>A function with fewer than k respondents is not shown on its own.</summary>
    public bool HidesSmallFunctions { get; init; } = true;

    /// <summary>Fewer than k left over beside sales and marketing enter no figure: as a remainder they could be worked out.</summary>
    public bool ExcludesSmallRest { get; init; } = true;

    /// <summary>Where fewer than k are left over and sales and marketing are not both shown, nobody is shown on their own.</summary>
    public bool MergesSmallRest { get; init; } = true;

    /// <summary>A figure of fewer than k values is not shown, and such a group leaves the figure.</summary>
    public bool HidesSmallFigures { get; init; } = true;

    /// <summary>How many respondents are missing for any result; null when there are enough.</summary>
    public int? TooFew(int respondents) => HidesSmallCompanies && respondents < MinimumGroup ? MinimumGroup - respondents : null;

    /// <summary>Whether a function with this many respondents is shown on its own.</summary>
    public bool ShowsFunction(int respondents) => respondents >= (HidesSmallFunctions ? MinimumGroup : 1);

    /// <summary>Whether a figure of this many values, or a group's part in one, is shown.</summary>
    public bool ShowsFigure(int values) => values >= (HidesSmallFigures ? MinimumGroup : 1);
}
