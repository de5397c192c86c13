namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// What stands on many pages and is written once: a form XObject for each kind of decoration (ISO 32000-1, 8.10). Their contents are short
/// enough to be left uncompressed.
/// </summary>
/// <param name="fonts">Where the fonts of the document are noted.</param>
/// <param name="colours">Where its colours are.</param>
internal sealed class PdfStamps(PdfFonts fonts, PdfColours colours) : IDisposable
{
    private readonly List<Stamp> drawn = new(2);

    /// <summary>How many there are; they are numbered from 0.</summary>
    public int Count => drawn.Count;

    /// <summary>Where they are drawn.</summary>
    public ContentWriter Content { get; } = new(fonts, colours, 2048);

    /// <summary>Forgets all.</summary>
    public void Reset()
    {
        drawn.Clear();
        Content.Reset();
    }

    /// <summary>Finds the number of a kind, or begins a new one.</summary>
    /// <returns>True when it is new, and to be drawn.</returns>
    public bool TryBegin(ArtifactKind kind, double width, double height, out int number)
    {
        for (number = 0; number < drawn.Count; number++)
            if (drawn[number].Kind == kind)
                return false;
        drawn.Add(new Stamp(kind, width, height, Content.Written.Length));
        Content.Begin(height);
        return true;
    }

    /// <summary>Writes all.</summary>
    /// <param name="file">The file.</param>
    /// <param name="resources">Object number of the fonts and colours.</param>
    /// <param name="ids">Takes their object numbers.</param>
    public void Write(PdfFile file, int resources, Span<int> ids)
    {
        using var entries = new PdfBuffer(128);
        for (var i = 0; i < drawn.Count; i++)
        {
            entries.Clear();
            entries.Write("/Type/XObject/Subtype/Form/BBox[0 0 "u8);
            entries.WritePoints(drawn[i].Width);
            entries.WriteByte((byte)' ');
            entries.WritePoints(drawn[i].Height);
            entries.Write("]/Resources "u8);
            entries.WriteReference(resources);
            ids[i] = file.Reserve();
            var end = i + 1 < drawn.Count ? drawn[i + 1].Start : Content.Written.Length;
            file.WriteStream(ids[i], entries.Written, Content.Written[drawn[i].Start..end]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    private readonly record struct Stamp(ArtifactKind Kind, double Width, double Height, int Start);
}
