namespace Survey.Reports.Painting.Pdf;

/// <summary>Writes the widths of a font's glyphs (ISO 32000-1, 9.7.4.3).</summary>
internal static class WidthArray
{
    private const int LeastRange = 4;

    /// <summary>The array for glyphs whose numbers count up from 0: those of one width in a row as a range, the others listed.</summary>
    /// <param name="widths">Their widths, in thousandths.</param>
    public static byte[] Of(ReadOnlySpan<int> widths)
    {
        using var target = new PdfBuffer(4096);
        target.WriteByte((byte)'[');
        var isListing = false;
        for (var (start, end) = (0, 0); start < widths.Length; start = end)
        {
            while (end < widths.Length && widths[end] == widths[start])
                end++;
            var isRange = end - start >= LeastRange;
            if (isListing && isRange)
                target.WriteByte((byte)']');
            if (isRange || !isListing)
                Write(target, start);
            if (isRange)
            {
                Write(target, end - 1);
                Write(target, widths[start]);
            }
            else
            {
                if (!isListing)
                    target.WriteByte((byte)'[');
                for (var i = start; i < end; i++)
                    Write(target, widths[i]);
            }

            isListing = !isRange;
        }

        target.Write(isListing ? "]]"u8 : "]"u8);
        return target.Written.ToArray();
    }

    private static void Write(PdfBuffer target, int number)
    {
        target.WriteByte((byte)' ');
        target.WriteNumber(number);
    }
}
