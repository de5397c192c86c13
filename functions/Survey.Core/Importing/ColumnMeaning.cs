namespace Survey.Core.Importing;

/// <summary>How one column was understood.</summary>
/// <param name="Column">Its number, from 1.</param>
/// <param name="Header">The text that heads it, shortened; may be empty.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Field">The field that it answers; null when it is dropped or ignored.</param>
/// <param name="Answer">The answer that a mark in it chooses; null unless it is a choice.</param>
/// <param name="Reason">Why it was understood so, as a sentence.</param>
public sealed record ColumnMeaning(int Column, string Header, ColumnUse Use, string? Field, string? Answer, string Reason);
