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
    private readonly List<CompositeGlyph> composites = [];
    private readonly Dictionary<(CompositeGlyph Glyph, string Text), ushort> made = [];
    private ReversedSpelling? spelling;

    /// <summary>The font.</summary>
    public SystemFace Face => face;

    /// <summary>Its number among the resources.</summary>
    public int Number => number;

    /// <summary>How its text from right to left is written.</summary>
    public ReversedSpelling Spelling => spelling ??= new(this);

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
                whole &= Note(glyphs[i].Id, end - start == text.Length ? text.Substring(i - start, 1) : i > start ? NoText : text);
            start = end;
        }

        return whole;
    }

    /// <summary>Notes a glyph that stands for a text.</summary>
    /// <returns>False when it stands for another text elsewhere.</returns>
    public bool TryNote(ushort glyph, string text) => texts.TryAdd(glyph, text) || texts[glyph] == text;

    /// <summary>Makes a glyph of others, or finds the one made before.</summary>
    /// <param name="glyph">What it consists of.</param>
    /// <param name="text">What it stands for.</param>
    /// <param name="cid">Its id.</param>
    /// <returns>False when the font has as many glyphs as a font can have.</returns>
    public bool TryMake(CompositeGlyph glyph, string text, out ushort cid)
    {
        if (made.TryGetValue((glyph, text), out cid))
            return true;
        if (face.GlyphCount + composites.Count >= ushort.MaxValue)
            return false;
        cid = (ushort)(face.GlyphCount + composites.Count);
        composites.Add(glyph);
        made.Add((glyph, text), cid);
        texts.Add(cid, text);
        return true;
    }

    /// <summary>Writes a subset of it into a file.</summary>
    /// <returns>Object number of the font.</returns>
    public int Write(PdfFile file)
    {
        if (!TrueTypeFile.TryRead(File.ReadAllBytes(face.Path), out var source))
            throw new InvalidDataException($"The font {face.Path} has changed while it was in use.");
        var outlines = TrueTypeSubset.Make(source, texts.Keys.Where(glyph => glyph < face.GlyphCount), composites);
        var (outlineId, textId) = (file.Reserve(), file.Reserve());
        file.WriteCompressed(outlineId, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"/Length1 {outlines.Length}")), outlines);
        using var map = new PdfBuffer(1024);
        CharacterMap.WriteTexts(map, mixed: false, [.. texts.Keys.Select(glyph => (int)glyph)], [.. texts.Values]);
        file.WriteCompressed(textId, default, map.Written);
        var widths = $"[{string.Concat(texts.Keys.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph}[{AdvanceOf(glyph)}]")))}]";
        return CompositeFont.Write(file, $"{Tag()}+{face.Name}", FontMetrics.Of(source), Encoding.ASCII.GetBytes(widths), outlineId, 0, textId);
    }

    private int AdvanceOf(ushort glyph) => glyph < face.GlyphCount ? face.AdvanceOf(glyph) : composites[glyph - face.GlyphCount].Advance;

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
        foreach (var (advance, parts) in composites)
        {
            hash = (hash * 31) + (uint)advance;
            foreach (var part in parts)
                hash = (((hash * 31) + part.Id) * 31) + (uint)((part.X * 31) + part.Y);
        }

        return string.Create(6, hash, static (tag, value) =>
        {
            for (var i = 0; i < tag.Length; i++, value /= 26)
                tag[i] = (char)('A' + (value % 26));
        });
    }
}
