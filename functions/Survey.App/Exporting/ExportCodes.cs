using Survey.Core.Scoring;

namespace Survey.App.Exporting;

/// <summary>Codes of exports: the same words in lower case as in the scores JSON.</summary>
internal static class ExportCodes
{
    /// <summary>Code of a band.</summary>
    public static string Of(Band band) => band switch
    {
        Band.Tangled => "tangled",
        Band.Blurred => "blurred",
        Band.Defined => "defined",
        _ => "clear",
    };

    /// <summary>Code of a status.</summary>
    public static string Of(ActivityStatus status) => status switch
    {
        ActivityStatus.Orphaned => "orphaned",
        ActivityStatus.Clear => "clear",
        ActivityStatus.Misplaced => "misplaced",
        ActivityStatus.Elsewhere => "elsewhere",
        ActivityStatus.Shared => "shared",
        ActivityStatus.Leaning => "leaning",
        _ => "contested",
    };

    /// <summary>What a status means, as a clause; the first that holds, in the order of <see cref="ActivityStatus"/>.</summary>
    public static string MeaningOf(ActivityStatus status) => status switch
    {
        ActivityStatus.Orphaned => "at least 40% say nobody, or are not sure",
        ActivityStatus.Clear => "at least 70% name the function where it belongs",
        ActivityStatus.Misplaced => "at least 50% name the other function",
        ActivityStatus.Elsewhere => "at least 50% name somebody else",
        ActivityStatus.Shared => "at least 50% say both",
        ActivityStatus.Leaning => "at least 50% name the function where it belongs",
        _ => "none of the others holds",
    };
}
