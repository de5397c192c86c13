namespace Survey.Core.Scoring;

/// <summary>
/// Where each of a respondent's scores stands: the index, then dimension score, ownership half and practice half of each dimension.
/// </summary>
internal static class ScoreColumns
{
    /// <summary>The index.</summary>
    public const int Index = 0;

    /// <summary>Number of scores a respondent with this many dimensions.</summary>
    public static int Count(int dimensions) => 1 + (3 * dimensions);

    /// <summary>A dimension's score.</summary>
    public static int Dimension(int dimension) => 1 + (3 * dimension);

    /// <summary>A dimension's ownership half.</summary>
    public static int Ownership(int dimension) => 2 + (3 * dimension);

    /// <summary>A dimension's practice half.</summary>
    public static int Practice(int dimension) => 3 + (3 * dimension);
}
