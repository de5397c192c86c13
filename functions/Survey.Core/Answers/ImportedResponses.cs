using System.Collections.Immutable;

namespace Survey.Core.Answers;

/// <summary>What a table of responses held.</summary>
/// <param name="Companies">The companies in the order in which they first appear, each with at least one sheet; empty when no row could be
/// taken.</param>
/// <param name="Problems">Why rows, or the whole table, were rejected: row and column as the place. A table with rejected rows still gives the
/// others.</param>
/// <param name="Warnings">What was ignored or replaced in rows that were taken: unknown columns, wrong work times, repeated respondents.</param>
public sealed record ImportedResponses(ImmutableArray<CompanyResponses> Companies, ImmutableArray<Problem> Problems, ImmutableArray<Problem> Warnings)
{
    /// <summary>A table of which nothing could be taken.</summary>
    internal static ImportedResponses Rejected(params ImmutableArray<Problem> problems) => new([], problems, []);
}

/// <summary>The answers of one company.</summary>
/// <param name="Company">Its name as the table has it, without spaces around it.</param>
/// <param name="Sheets">Its sheets in the order of the table.</param>
public sealed record CompanyResponses(string Company, ImmutableArray<AnswerSheet> Sheets);
