using Survey.Tests.Reports.Painting.Pdf;

namespace Survey.Tests;

/// <summary>Pictures for logos.</summary>
internal static class TestPictures
{
    /// <summary>A PNG of this size in noise; another seed makes another picture.</summary>
    public static byte[] Png(int width, int height, int seed = 1)
    {
        var stride = (3 * width) + 1;
        var rows = new byte[height * stride];
        new Random(seed).NextBytes(rows);
        for (var row = 0; row < height; row++)
            rows[row * stride] = 0;
        return PngFile.Make(width, height, 8, 2, rows);
    }
}
