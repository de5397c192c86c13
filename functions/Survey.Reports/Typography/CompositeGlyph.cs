namespace Survey.Reports.Typography;

/// <summary>A glyph that a subset has besides those of its font: some of these, each moved, or nothing that is seen. Lengths are thousandths of the type size.</summary>
/// <param name="Advance">How far the pen moves after it.</param>
/// <param name="Parts">The glyphs that are seen.</param>
internal sealed record CompositeGlyph(int Advance, params GlyphPart[] Parts)
{
    /// <inheritdoc/>
    public bool Equals(CompositeGlyph? other) => other is not null && Advance == other.Advance && Parts.AsSpan().SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Advance);
        foreach (var part in Parts)
            hash.Add(part);
        return hash.ToHashCode();
    }
}

/// <summary>A glyph of the font as a part of another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="X">How far right it is moved.</param>
/// <param name="Y">How far up it is moved.</param>
internal readonly record struct GlyphPart(ushort Id, int X, int Y);
