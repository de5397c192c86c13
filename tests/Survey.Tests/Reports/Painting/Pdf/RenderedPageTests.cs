using Survey.Reports.Painting.Pdf;
using Survey.Reports.Typography;
using Xunit;

namespace Survey.Tests.Reports.Painting.Pdf;

/// <summary>The pages as another program draws them, against pictures that somebody looked at.</summary>
public sealed class RenderedPageTests
{
    // Renderers smooth edges each in their own way: what counts is how much of a page is clearly different.
    private const int ClearlyDifferent = 64;
    private const double MostDifferent = 0.002;

    [Theory]
    [InlineData("blocks", 2)]
    [InlineData("blocks", 3)]
    [InlineData("letter", 1)]
    [InlineData("hostile", 2)]
    public void Paint_ReferenceReports_LookAsAccepted(string name, int page)
    {
        var pdf = new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(ReferenceReports.Of(name));
        var drawn = Render(pdf, page);
        var accepted = PngDecoder.Decode(Snapshot.Accepted($"Painting/{name}.{page}.png", drawn));
        var (width, height, pixels) = PngDecoder.Decode(drawn);

        Assert.Equal((accepted.Width, accepted.Height), (width, height));
        var different = pixels.Zip(accepted.Pixels).Count(pair => Math.Abs(pair.First - pair.Second) > ClearlyDifferent);
        Assert.InRange(different, 0, MostDifferent * pixels.Length);
    }

    [Fact]
    public void Paint_OtherPage_LooksDifferent()
    {
        var pdf = new PdfPainter(new TextShaper(FallbackFaces.None)).Paint(ReferenceReports.Of("blocks"));
        var (first, second) = (PngDecoder.Decode(Render(pdf, 2)).Pixels, PngDecoder.Decode(Render(pdf, 3)).Pixels);

        Assert.True(first.Zip(second).Count(pair => Math.Abs(pair.First - pair.Second) > ClearlyDifferent) > MostDifferent * first.Length);
    }

    private static byte[] Render(byte[] pdf, int page)
    {
        var prefix = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            PdfTool.Run("pdftoppm", pdf, "-png", "-gray", "-r", "50", "-f", $"{page}", "-l", $"{page}", "-singlefile", "{file}", prefix);
            return File.ReadAllBytes(prefix + ".png");
        }
        finally
        {
            File.Delete(prefix + ".png");
        }
    }
}
