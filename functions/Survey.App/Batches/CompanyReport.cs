using System.Collections.Immutable;
using Survey.Core;

namespace Survey.App.Batches;

/// <summary>What became of one company of a batch.</summary>
/// <param name="Result">The published result; null when the input was wrong. With too few respondents its figures are null and its scorecard says how many are missing.</param>
/// <param name="Pdf">The report as a file; null unless there were enough respondents.</param>
/// <param name="Problems">What was wrong with the input as a whole, such as fewer people invited than answered; empty when there is a result.</param>
public sealed record CompanyReport(AssessmentResult? Result, ReadOnlyMemory<byte>? Pdf, ImmutableArray<Problem> Problems);
