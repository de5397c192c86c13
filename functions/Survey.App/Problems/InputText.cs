namespace Survey.App.Problems;

/// <summary>Rules for every short text from outside.</summary>
internal static class InputText
{
    private const int LongestQuote = 60;

    /// <summary>What is wrong with a text, or null: longer than allowed, or with control characters, which would spoil files and pages.</summary>
    public static string? Fault(string text, int longest, bool mayBreakLines = false)
    {
        if (text.Length > longest)
            return $"Must have at most {longest} characters; it has {text.Length}.";
        return text.Any(character => char.IsControl(character) && !(mayBreakLines && (character is '\n' or '\r')))
            ? "Must have no control characters" + (mayBreakLines ? " but line breaks." : ", tabs or line breaks.")
            : null;
    }

    /// <summary>A value as a problem shows it: shortened, never in the middle of a character; null for none.</summary>
    public static string? Quote(string? value)
    {
        if (value is null || value.Length <= LongestQuote)
            return value;
        var end = char.IsHighSurrogate(value[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return value[..end] + "…";
    }
}
