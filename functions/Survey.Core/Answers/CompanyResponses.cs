using System.Collections.Immutable;

namespace Survey.Core.Answers;

/// <summary>The answers of one company.</summary>
/// <param name="Company">Its name, without spaces around it.</param>
/// <param name="Sheets">Its sheets in the order in which they came; at least one.</param>
public sealed record CompanyResponses(string Company, ImmutableArray<AnswerSheet> Sheets);
