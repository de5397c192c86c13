namespace Survey.Core;

/// <summary>One thing that is wrong with input, said so that its author can put it right. All problems of an input are reported at once.</summary>
/// <param name="Place">Where: a field name, a JSON path, or row and column.</param>
/// <param name="Value">What stood there, shortened; null when nothing stood there or it must not be repeated.</param>
/// <param name="Reason">Why it cannot be taken, as a sentence that says what would be right.</param>
public sealed record Problem(string Place, string? Value, string Reason);
