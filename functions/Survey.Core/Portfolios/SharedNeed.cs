using System.Collections.Immutable;

namespace Survey.Core.Portfolios;

/// <summary>A recommendation and the companies that need it.</summary>
/// <param name="Id">Its id in the catalogue.</param>
/// <param name="Title">What to do.</param>
/// <param name="Companies">Who needs it, where it weighs most first; at least one.</param>
public sealed record SharedNeed(string Id, string Title, ImmutableArray<NeedingCompany> Companies)
{
    /// <summary>All recommendations that any company needs: those of most companies first, level ones by the sum of priorities, then by id.</summary>
    internal static ImmutableArray<SharedNeed> AllOf(ImmutableArray<PortfolioEntry> entries) =>
    [
        .. entries
            .SelectMany(entry => entry.Needs.Select(need => (Entry: entry, Need: need)))
            .GroupBy(needed => needed.Need.Id, StringComparer.Ordinal)
            .Select(group => new SharedNeed(
                group.Key,
                group.First().Need.Title,
                [.. group.Select(needed => new NeedingCompany(needed.Entry, needed.Need.Priority)).OrderByDescending(needing => needing.Priority)]))
            .OrderByDescending(need => need.Companies.Length)
            .ThenByDescending(need => Math.Round(need.Companies.Sum(needing => needing.Priority), 2))
            .ThenBy(need => need.Id, StringComparer.Ordinal),
    ];
}

/// <summary>A company that needs a recommendation.</summary>
/// <param name="Entry">The company.</param>
/// <param name="Priority">How much the recommendation weighs there, 0 to 1.</param>
public readonly record struct NeedingCompany(PortfolioEntry Entry, double Priority);
