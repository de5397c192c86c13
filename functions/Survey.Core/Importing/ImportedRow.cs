using Survey.Core.Answers;

namespace Survey.Core.Importing;

/// <summary>One respondent's row of a file.</summary>
/// <param name="File">The file, as in <see cref="ImportProblem.File"/>.</param>
/// <param name="Number">The row as spreadsheets count.</param>
/// <param name="Company">The company's name as it stands there, without spaces around it.</param>
/// <param name="Respondent">What tells rows of one person apart from others of the company; null when the file does not say.</param>
/// <param name="Sheet">The answers.</param>
public sealed record ImportedRow(string File, int Number, string Company, string? Respondent, AnswerSheet Sheet);
