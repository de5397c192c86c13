namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// The one pair of Arabic letters that every font joins into one glyph: lam with an alef. Unicode has characters for the joined pair, compatible
/// with the two letters. A glyph that is read as one of them keeps its place when a reader turns a line from right to left round; two letters of
/// one glyph would change places.
/// </summary>
internal static class JoinedLetters
{
    private const char Lam = '\u0644';

    /// <summary>The joined pair as one character; null when the text is no such pair.</summary>
    /// <param name="text">What a glyph stands for.</param>
    public static string? FormOf(ReadOnlySpan<char> text) => text is not [Lam, var alef]
        ? null
        : alef switch
        {
            '\u0622' => "\uFEF5",
            '\u0623' => "\uFEF7",
            '\u0625' => "\uFEF9",
            '\u0627' => "\uFEFB",
            _ => null,
        };
}
