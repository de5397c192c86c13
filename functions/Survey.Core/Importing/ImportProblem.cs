namespace Survey.Core.Importing;

/// <summary>One thing in a file of responses that was not taken as it stands, said so that its author can put it right.</summary>
/// <param name="File">The file's name without its folder; with the sheet where a workbook has several.</param>
/// <param name="Row">The row as spreadsheets count, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The text that heads the column, or the column's number where it has none; empty for a whole row or file.</param>
/// <param name="Value">What stood there, shortened; null when nothing stood there or it must not be repeated, as free text and labels of people.</param>
/// <param name="Reason">Why it was not taken, as a sentence that says what would be right.</param>
/// <param name="IsRejection">True when a row, or the rest of the file, was lost by it; false when only something in a row that was taken was left out
/// or replaced.</param>
public sealed record ImportProblem(string File, int Row, string Column, string? Value, string Reason, bool IsRejection);
