namespace Survey.App.Batches;

/// <summary>How many companies of a batch stand where.</summary>
/// <param name="Waiting">Companies whose report is still to be made.</param>
/// <param name="Done">Companies with a report.</param>
/// <param name="TooFew">Companies with too few respondents for one.</param>
/// <param name="Rejected">Companies of which something was said that cannot be true.</param>
/// <param name="Failed">Companies whose report could not be made.</param>
public sealed record BatchCounts(int Waiting, int Done, int TooFew, int Rejected, int Failed)
{
    /// <summary>All companies.</summary>
    public int All => Waiting + Ended;

    /// <summary>Companies of which nothing more is to come.</summary>
    public int Ended => Done + TooFew + Rejected + Failed;

    /// <summary>Counts companies by their states.</summary>
    /// <param name="count">How many companies stand in a state; 0 for none.</param>
    public static BatchCounts Of(Func<BatchItemState, int> count) => new(
        count(BatchItemState.Waiting), count(BatchItemState.Done), count(BatchItemState.TooFew), count(BatchItemState.Rejected), count(BatchItemState.Failed));
}
