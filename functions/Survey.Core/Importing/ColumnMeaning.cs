namespace Survey.Core.Importing;

/// <summary>How one column was understood.</summary>
/// <param name="Column">Its number, from 1.</param>
/// <param name="Header">The text that heads it; may be empty.</param>
/// <param name="Field">The field that it answers; null when it is left out.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record ColumnMeaning(int Column, string Header, string? Field, string Reason);
