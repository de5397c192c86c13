namespace Survey.Reports.Composition.Texts;

/// <summary>Texts that stand one after another, parted as the language parts clauses. They are written straight into the text that holds them.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Write">Writes one of them.</param>
internal readonly record struct Clauses(int Count, ClauseWriter? Write)
{
    /// <summary>Texts that are there already.</summary>
    public static Clauses Of(string[] texts) => new(texts.Length, (ref buffer, index) => buffer.Append(texts[index]));
}

/// <summary>Writes one of several clauses.</summary>
/// <param name="buffer">Where to.</param>
/// <param name="index">Which one, from 0.</param>
internal delegate void ClauseWriter(ref TextBuffer buffer, int index);
