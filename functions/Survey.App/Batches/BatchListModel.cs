using System.Collections.Immutable;
using Survey.App.Consulting;
using Survey.Core;

namespace Survey.App.Batches;

/// <summary>What the page of all batches shows.</summary>
/// <param name="Frame">What is around the page.</param>
/// <param name="Batches">One page of batches, those that came in last first.</param>
/// <param name="Continuation">Leads to earlier ones; null at the end.</param>
/// <param name="IsFirst">Whether these are the latest ones.</param>
/// <param name="RetentionDays">Days after which batches are deleted.</param>
/// <param name="Problems">What was wrong with a file that was just sent; none when nothing was.</param>
public sealed record BatchListModel(
    ConsultantFrame Frame, ImmutableArray<Batch> Batches, string? Continuation, bool IsFirst, int RetentionDays, ImmutableArray<Problem> Problems);
