namespace Survey.Cli.Batches;

/// <summary>Exit codes of <c>survey batch</c>.</summary>
internal static class BatchExit
{
    /// <summary>Every row was taken and every company has its report.</summary>
    public const int Done = 0;

    /// <summary>Finished, and rows or companies were rejected, or had too few answers.</summary>
    public const int DoneWithRejections = 1;

    /// <summary>Nothing could be used.</summary>
    public const int Unusable = 2;
}
