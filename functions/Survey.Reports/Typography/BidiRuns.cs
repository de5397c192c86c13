namespace Survey.Reports.Typography;

/// <summary>Embedding levels of a text, by the Unicode Bidirectional Algorithm (Unicode Standard Annex 9).</summary>
internal static class BidiRuns
{
    /// <summary>True when all of the text runs from left to right, so that nothing needs to be found out.</summary>
    public static bool IsLeftToRight(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('\0', '\u058F') < 0 || !MayTurn(text);

    /// <summary>The level of every UTF-16 unit. What rule X9 leaves out has the level of what stands before it.</summary>
    /// <param name="text">The text. It may hold several paragraphs; each has the same level.</param>
    /// <param name="paragraph">Level of the paragraphs: 0 from left to right, 1 from right to left.</param>
    public static byte[] Levels(string text, byte paragraph = 0)
    {
        var classes = BidiClasses.Of(text);
        var levels = new byte[text.Length];
        for (var start = 0; start < text.Length;)
        {
            var length = classes.AsSpan(start).IndexOf(BidiClass.B) + 1;
            if (length == 0)
                length = text.Length - start;
            Resolve(text.AsSpan(start, length), classes.AsSpan(start, length), levels.AsSpan(start, length), paragraph);
            start += length;
        }

        return levels;
    }

    // Hebrew to Arabic and their presentation forms, the scripts of the supplementary plane, and the format characters that turn the direction.
    private static bool MayTurn(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0590', '\u08FF') >= 0
        || text.IndexOfAnyInRange('\uD802', '\uD83B') >= 0 || text.IndexOfAnyInRange('\uFB1D', '\uFEFF') >= 0
        || text.IndexOfAny("\u200F\u202B\u202E\u2067") >= 0;

    private static void Resolve(ReadOnlySpan<char> text, ReadOnlySpan<BidiClass> classes, Span<byte> levels, byte paragraph)
    {
        var types = classes.ToArray();
        new ExplicitLevels(classes, types, levels, paragraph).Resolve();
        ReadOnlySpan<byte> explicitLevels = levels.ToArray();
        var sequence = new IsolatingRunSequence(text, classes, types, explicitLevels, levels);
        foreach (var indices in IsolatingRuns.Find(classes, explicitLevels))
            sequence.Resolve(indices, paragraph);
        Trim(classes, levels, paragraph);
    }

    // What rule X9 leaves out takes the level of what stands before it, so that it parts no run; then rule L1, with the end of the paragraph
    // for the end of the line.
    private static void Trim(ReadOnlySpan<BidiClass> classes, Span<byte> levels, byte paragraph)
    {
        for (var i = 0; i < levels.Length; i++)
            if (BidiClasses.IsRemoved(classes[i]))
                levels[i] = i > 0 ? levels[i - 1] : paragraph;
        var trims = true;
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            if (classes[i] is BidiClass.B or BidiClass.S)
                trims = true;
            else if (classes[i] is not (BidiClass.WS or BidiClass.PDI) && !BidiClasses.BeginsIsolate(classes[i]) && !BidiClasses.IsRemoved(classes[i]))
                trims = false;
            if (trims)
                levels[i] = paragraph;
        }
    }
}
