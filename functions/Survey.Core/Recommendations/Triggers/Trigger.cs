using System.Collections.Immutable;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// When an entry of the catalogue applies. Findings are the leaves; <see cref="AllOf"/> and <see cref="AnyOf"/> combine them. A figure
/// that is hidden (null) never meets anything.
/// </summary>
internal abstract class Trigger
{
    /// <summary>Every finding in it, in the order of the data file.</summary>
    public abstract IEnumerable<Finding> Findings { get; }

    /// <summary>How strongly it holds for a company; null when it does not hold.</summary>
    public abstract Match? Evaluate(CompanyFigures company);
}

/// <summary>Holds when every part holds: as severe as its mildest part, and met by those who meet every part.</summary>
/// <param name="parts">Two or more.</param>
internal sealed class AllOf(ImmutableArray<Trigger> parts) : Trigger
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Findings => parts.SelectMany(part => part.Findings);

    /// <inheritdoc/>
    public override Match? Evaluate(CompanyFigures company)
    {
        Match? all = null;
        foreach (var part in parts)
        {
            if (part.Evaluate(company) is not { } match)
                return null;

            all = all is null ? match : all.And(match);
        }

        return all;
    }
}

/// <summary>
/// Holds when a part holds, and is as strong as its strongest part (the first of equals), whose evidence comes first. The parts are not added up: that would publish how answers to different
/// questions go together in one person, and would make long entries look graver than short ones.
/// </summary>
/// <param name="parts">Two or more.</param>
internal sealed class AnyOf(ImmutableArray<Trigger> parts) : Trigger
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Findings => parts.SelectMany(part => part.Findings);

    /// <inheritdoc/>
    public override Match? Evaluate(CompanyFigures company)
    {
        List<Match>? matches = null;
        foreach (var part in parts)
        {
            if (part.Evaluate(company) is { } match)
                (matches ??= new(parts.Length)).Add(match);
        }

        if (matches is null || matches.Count == 1)
            return matches?[0];

        // Stable, so that the first of equals stays first.
        var ranked = matches.OrderByDescending(match => match.Priority).ToArray();
        return ranked[0] with { Found = [.. ranked.SelectMany(match => match.Found)] };
    }
}
