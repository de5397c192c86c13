using Survey.Reports.Blocks;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>
/// The colours of a document, in an indexed colour space (ISO 32000-1, 8.6.6.3): a page names one by its number, in 2 or 3 bytes where its parts
/// would take 15, hundreds of times a page.
/// </summary>
internal sealed class PdfColours
{
    private const int Most = 256;

    private readonly GrowingArray<Rgb> colours = new(32);

    /// <summary>Forgets all colours.</summary>
    public void Reset() => colours.Clear();

    /// <summary>Number of a colour, from 0, in the order in which they were asked for first.</summary>
    /// <exception cref="InvalidOperationException">There are more than 256.</exception>
    public int NumberOf(Rgb colour)
    {
        for (var i = 0; i < colours.Count; i++)
            if (colours[i] == colour)
                return i;
        if (colours.Count == Most)
            throw new InvalidOperationException("A document has at most 256 colours.");
        colours.Add(colour);
        return colours.Count - 1;
    }

    /// <summary>Writes the colour space.</summary>
    public void Write(PdfBuffer target)
    {
        target.Write("[/Indexed/DeviceRGB "u8);
        target.WriteNumber(Math.Max(0, colours.Count - 1));
        target.WriteByte((byte)'<');
        for (var i = 0; i < Math.Max(1, colours.Count); i++)
        {
            var colour = i < colours.Count ? colours[i] : default;
            target.WriteHexByte(colour.Red);
            target.WriteHexByte(colour.Green);
            target.WriteHexByte(colour.Blue);
        }

        target.Write(">]"u8);
    }
}
