using Survey.Core.Importing;

namespace Survey.App.Batches;

/// <summary>A company without a report in the list of what could not be taken, in the same words wherever the batch runs.</summary>
public static class CompanyWithoutReport
{
    /// <summary>The line that says so; it belongs to no file and no row.</summary>
    /// <param name="company">The company.</param>
    /// <param name="reason">Why it has none.</param>
    public static ImportProblem Line(string company, string reason) => new("", 0, "company", company, reason, IsRejection: true);

    /// <summary>The reason where too few people answered.</summary>
    /// <param name="missing">How many are missing for a report, at least 1.</param>
    /// <param name="minimumGroup">How many are needed, k.</param>
    public static string TooFew(int missing, int minimumGroup) => $"Has too few answers for a report: {minimumGroup - missing} of the {minimumGroup} that are needed.";
}
