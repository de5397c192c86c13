namespace Survey.Core.Portfolios;

/// <summary>
/// Companies that hang together by overlapping intervals: each overlaps with at least one other of the group, and none with a company outside of
/// it. So every company of a group is apart from every company of another one, while inside the group some pairs may be apart as well.
/// </summary>
/// <param name="First">The first of its places, from 1.</param>
/// <param name="Last">The last of its places; the same as <paramref name="First"/> for a company on its own.</param>
/// <param name="Low">The lowest end of its intervals, 0 to 100.</param>
/// <param name="High">The highest end of its intervals.</param>
public sealed record CompanyGroup(int First, int Last, int Low, int High)
{
    /// <summary>How many companies it holds, at least 1.</summary>
    public int Companies => Last - First + 1;
}
