using System.Globalization;
using System.Text;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>A font of the machine in one document: which of its glyphs occur, and which text each stands for.</summary>
/// <param name="face">The font.</param>
/// <param name="number">Its number among the resources.</param>
internal sealed class SystemFont(SystemFace face, int number)
{
    // Stands for a glyph that shares its text with the one before it; seen by nobody.
    private const string NoText = "\u200B";

    private readonly SortedDictionary<ushort, string> texts = [];

    /// <summary>The font.</summary>
    public SystemFace Face => face;

    /// <summary>Its number among the resources.</summary>
    public int Number => number;

    /// <summary>Notes the glyphs of a piece of text.</summary>
    /// <returns>False when a glyph stands for another text here than elsewhere, or shares its text.</returns>
    public bool Note(in TextPiece piece)
    {
        var glyphs = piece.Shaped.Glyphs;
        var whole = true;
        for (var start = piece.Start; start < piece.End;)
        {
            var end = start + 1;
            while (end < piece.End && !piece.Shaped.BeginsCluster(end))
                end++;
            var text = piece.Shaped.Text[piece.Shaped.TextIndex(start)..piece.Shaped.TextIndex(end)];
            for (var i = start; i < end; i++)
                whole &= Note(glyphs[i].Id, end - start == text.Length ? text.Substring(i - start, 1) : i > start ? NoText : JoinedLetters.FormOf(text) ?? text);
            start = end;
        }

        return whole;
    }

    /// <summary>Writes a subset of it into a file.</summary>
    /// <returns>Object number of the font.</returns>
    public int Write(PdfFile file)
    {
        if (!TrueTypeFile.TryRead(File.ReadAllBytes(face.Path), out var source))
            throw new InvalidDataException($"The font {face.Path} has changed while it was in use.");
        var outlines = TrueTypeSubset.Make(source, texts.Keys);
        var (outlineId, textId) = (file.Reserve(), file.Reserve());
        file.WriteCompressed(outlineId, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/Length1 {outlines.Length}")), outlines);
        using var map = new PdfBuffer(1024);
        CharacterMap.WriteTexts(map, mixed: false, [.. texts.Keys.Select(glyph => (int)glyph)], [.. texts.Values]);
        file.WriteCompressed(textId, default, map.Written);
        var widths = string.Concat(texts.Keys.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph}[{face.AdvanceOf(glyph)}]")));
        return CompositeFont.Write(file, $"{Tag()}+{face.Name}", FontMetrics.Of(source), Encoding.ASCII.GetBytes(widths), outlineId, 0, textId);
    }

    private bool Note(ushort glyph, string text)
    {
        if (texts.TryAdd(glyph, text))
            return text != NoText;
        return texts[glyph] == text && text != NoText;
    }

    private string Tag()
    {
        var hash = 17u;
        foreach (var glyph in texts.Keys)
            hash = (hash * 31) + glyph;
        return string.Create(6, hash, static (tag, value) =>
        {
            for (var i = 0; i < tag.Length; i++, value /= 26)
                tag[i] = (char)('A' + (value % 26));
        });
    }
}
