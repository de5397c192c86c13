namespace Survey.Reports.Typography;

/// <summary>Puts a shaped text together from its shaped words. Inter kerns no pair across a space; contextual forms that look across one are given up.</summary>
/// <param name="text">The whole text.</param>
internal sealed class WordJoiner(string text)
{
    private readonly GrowingArray<Glyph> glyphs = new(text.Length);
    private readonly GrowingArray<ShapedRun> runs = new(2);
    private int at;
    private bool begun;

    /// <summary>Adds the next word, and a space before it where it is not the first.</summary>
    /// <returns>False when the word is not in Inter alone: then the text must be shaped as a whole.</returns>
    public bool TryAdd(ShapedText word, ShapedText space)
    {
        if (word.Runs.Length > 1 || (word.Runs.Length == 1 && (word.Runs[0].Face is not PreparedFace || word.Runs[0].Level != 0)))
            return false;
        if (begun)
            Append(space);
        Append(word);
        begun = true;
        return true;
    }

    /// <summary>The whole text.</summary>
    public ShapedText Join() => new(text, glyphs.ToArray(), runs.ToArray(), LineBreakRules.Find(text, glyphs));

    private void Append(ShapedText part)
    {
        var first = glyphs.Count;
        foreach (var glyph in part.Glyphs)
            glyphs.Add(glyph with { Cluster = glyph.Cluster + at });
        at += part.Text.Length;
        foreach (var run in part.Runs)
        {
            if (runs.Count > 0 && runs[runs.Count - 1].SaysMore == run.SaysMore)
                runs[runs.Count - 1] = runs[runs.Count - 1] with { End = glyphs.Count };
            else
                runs.Add(run with { Start = first, End = glyphs.Count });
        }
    }
}
