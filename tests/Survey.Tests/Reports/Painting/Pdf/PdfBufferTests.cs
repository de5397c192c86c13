using System.Globalization;
using System.Text;
using CsCheck;
using Survey.Reports.Painting.Pdf;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

public sealed class PdfBufferTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(5, ".05")]
    [InlineData(-50, "-.5")]
    [InlineData(100, "1")]
    [InlineData(12345, "123.45")]
    [InlineData(-12300, "-123")]
    [InlineData(int.MinValue, "-21474836.48")]
    public void WriteHundredths_Numbers_AreShort(int value, string expected) => Assert.Equal(expected, Written(buffer => buffer.WriteHundredths(value)));

    [Fact]
    public void WriteHundredths_AnyNumber_IsReadBack() => Gen.Int[-100_000_000, 100_000_000].Sample(value =>
        decimal.Parse(Written(buffer => buffer.WriteHundredths(value)), NumberStyles.Float, CultureInfo.InvariantCulture) * 100 == value);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void WriteNumber_Numbers_AreInDigits(int value) =>
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written(buffer => buffer.WriteNumber(value)));

    [Theory]
    [InlineData("plain (text) \\", "(plain \\(text\\) \\\\)")]
    [InlineData("é – “so” €", "(\u00E9 \u0085 \u008Dso\u008E \u00A0)")]
    [InlineData("Ł Ω", "(\u00FE\u00FF\u0001A\0 \u0003\u00A9)")]
    [InlineData("þing", "(\u00FE\u00FF\0\u00FE\0i\0n\0g)")]
    [InlineData("a\nb", "(\u00FE\u00FF\0a\0\n\0b)")]
    [InlineData("", "()")]
    public void WriteText_Strings_AreEscapedInOneOfTwoEncodings(string text, string expected) => Assert.Equal(expected, Written(buffer => buffer.WriteText(text)));

    [Fact]
    public void WriteDate_WithOffset_SaysIt() => Assert.Equal(
        "(D:20261123093000-03'30')", Written(buffer => buffer.WriteDate(new DateTimeOffset(2026, 11, 23, 9, 30, 0, new TimeSpan(-3, -30, 0)))));

    [Fact]
    public void Write_MoreThanExpected_Grows()
    {
        using var buffer = new PdfBuffer(16);
        var data = Enumerable.Range(0, 10_000).Select(i => (byte)i).ToArray();
        buffer.Write(data.AsSpan(0, 5));
        foreach (var value in data.AsSpan(5, 40))
            buffer.WriteByte(value);
        buffer.Write(data.AsSpan(45));

        Assert.Equal(data, buffer.Written);
    }

    private static string Written(Action<PdfBuffer> write)
    {
        using var buffer = new PdfBuffer(16);
        write(buffer);
        return Encoding.Latin1.GetString(buffer.Written);
    }
}
