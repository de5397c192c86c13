using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// The glyphs of a text as a PDF shows them, encoded once for as long as the text is remembered: the bytes of each glyph inside a string, and
/// after it, where the pen moves otherwise than by its advance, the end of the string, the correction, and the start of the next string.
/// </summary>
internal sealed class EncodedText
{
    private readonly byte[] bytes;
    private readonly int[] starts;

    private EncodedText(ShapedText text)
    {
        using var buffer = new PdfBuffer(4 * text.Glyphs.Length);
        starts = new int[text.Glyphs.Length + 1];
        IsUncorrected = true;
        foreach (var run in text.Runs)
            for (var i = run.Start; i < run.End; i++)
            {
                IsUncorrected &= !Encode(buffer, (PreparedFace)run.Face, text.Glyphs[i]);
                starts[i + 1] = buffer.Count;
            }

        bytes = buffer.Written.ToArray();
    }

    /// <summary>The encoded text; null where it takes more than strings and corrections: other fonts, raised marks, writing from right to left.</summary>
    public static EncodedText? Of(ShapedText text)
    {
        if (text.Painted is null)
            text.Painted = IsPlain(text) ? new EncodedText(text) : text;
        return text.Painted as EncodedText;
    }

    /// <summary>True when the pen moves by the glyphs' own advances throughout.</summary>
    public bool IsUncorrected { get; }

    /// <summary>The bytes of some glyphs.</summary>
    public ReadOnlySpan<byte> this[int start, int end] => bytes.AsSpan(starts[start]..starts[end]);

    private static bool IsPlain(ShapedText text)
    {
        var piece = -1;
        foreach (var run in text.Runs)
        {
            if (run.Face is not PreparedFace face || run.RightToLeft)
                return false;
            for (var i = run.Start; i < run.End; i++)
            {
                ref readonly var glyph = ref text.Glyphs[i];
                var own = face.PieceOf(glyph.Id);
                if (glyph.OffsetX != 0 || glyph.OffsetY != 0 || (piece >= 0 && own != piece))
                    return false;
                piece = own;
            }
        }

        return true;
    }

    // True when a correction follows.
    private static bool Encode(PdfBuffer buffer, PreparedFace face, in Glyph glyph)
    {
        buffer.WriteCode(face.CodeOf(glyph.Id));
        var correction = face.AdvanceOf(glyph.Id) - glyph.Advance;
        if (correction == 0)
            return false;
        buffer.WriteByte((byte)')');
        buffer.WriteNumber(correction);
        buffer.WriteByte((byte)'(');
        return true;
    }
}
