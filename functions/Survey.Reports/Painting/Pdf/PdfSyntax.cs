using System.Globalization;
using Survey.Reports.Typography;

namespace Survey.Reports.Painting.Pdf;

/// <summary>Writes the values that PDF objects are made of (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    /// <summary>A reference to an object.</summary>
    public static void WriteReference(this PdfBuffer buffer, int id)
    {
        buffer.WriteNumber(id);
        buffer.Write(" 0 R"u8);
    }

    /// <summary>A name of letters, digits and signs of ASCII that need no escape.</summary>
    public static void WriteName(this PdfBuffer buffer, string name)
    {
        foreach (var c in name)
            buffer.WriteByte((byte)c);
    }

    /// <summary>A length in points, rounded to hundredths.</summary>
    public static void WritePoints(this PdfBuffer buffer, double value) => buffer.WriteHundredths(Hundredths(value));

    /// <summary>A length in hundredths of a point, rounded.</summary>
    public static int Hundredths(double points) => (int)((points * 100) + (points < 0 ? -0.5 : 0.5));

    /// <summary>A text string: a byte a character where PDF's own encoding has all of them, in UTF-16 otherwise.</summary>
    public static void WriteText(this PdfBuffer buffer, ReadOnlySpan<char> text)
    {
        buffer.WriteByte((byte)'(');
        if (!TryWriteAscii(buffer, text))
            WriteEncoded(buffer, text);
        buffer.WriteByte((byte)')');
    }

    /// <summary>A byte inside a literal string.</summary>
    public static void WriteStringByte(this PdfBuffer buffer, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\')
            buffer.WriteByte((byte)'\\');
        if (value == (byte)'\r')
            buffer.Write("\\r"u8);
        else
            buffer.WriteByte(value);
    }

    /// <summary>The code of a glyph inside a literal string.</summary>
    public static void WriteCode(this PdfBuffer buffer, GlyphCode code)
    {
        if (!code.IsByte)
            buffer.WriteStringByte((byte)(code.Value >> 8));
        buffer.WriteStringByte((byte)code.Value);
    }

    /// <summary>Two hexadecimal digits.</summary>
    public static void WriteHexByte(this PdfBuffer buffer, int value)
    {
        buffer.WriteByte("0123456789ABCDEF"u8[(value >> 4) & 15]);
        buffer.WriteByte("0123456789ABCDEF"u8[value & 15]);
    }

    /// <summary>Four hexadecimal digits.</summary>
    public static void WriteHex(this PdfBuffer buffer, int value)
    {
        buffer.WriteHexByte(value >> 8);
        buffer.WriteHexByte(value);
    }

    /// <summary>A date with its offset.</summary>
    public static void WriteDate(this PdfBuffer buffer, DateTimeOffset date)
    {
        var offset = date.Offset;
        var text = date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var zone = string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours):00}'{Math.Abs(offset.Minutes):00}'");
        WriteText(buffer, $"D:{text}{zone}");
    }

    // Most texts are ASCII without a character that needs an escape.
    private static bool TryWriteAscii(PdfBuffer buffer, ReadOnlySpan<char> text)
    {
        var target = buffer.Reserve(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or > '~' or '(' or ')' or '\\')
                return false;
            target[i] = (byte)c;
        }

        buffer.Advance(text.Length);
        return true;
    }

    private static void WriteEncoded(PdfBuffer buffer, ReadOnlySpan<char> text)
    {
        if (DocumentEncoding.Covers(text))
        {
            foreach (var c in text)
                buffer.WriteStringByte(DocumentEncoding.ByteOf(c));
            return;
        }

        buffer.Write([0xFE, 0xFF]);
        foreach (var unit in text)
        {
            buffer.WriteStringByte((byte)(unit >> 8));
            buffer.WriteStringByte((byte)unit);
        }
    }
}
