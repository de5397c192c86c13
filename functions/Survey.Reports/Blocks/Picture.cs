using System.Collections.Immutable;

namespace Survey.Reports.Blocks;

/// <summary>Formats that a logo may have.</summary>
public enum PictureFormat
{
    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,
}

/// <summary>A raster picture.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Data">The whole file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alternative">What it shows, for those who do not see it.</param>
public sealed record Picture(PictureFormat Format, ImmutableArray<byte> Data, int Width, int Height, string Alternative);
