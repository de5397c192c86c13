using Survey.App.Consulting;

namespace Survey.App.Batches;

/// <summary>What the question shows whether a batch is to be deleted.</summary>
/// <param name="Frame">What is around the page.</param>
/// <param name="Batch">The batch.</param>
public sealed record DeleteBatchModel(ConsultantFrame Frame, Batch Batch);
