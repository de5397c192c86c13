using HarfBuzzSharp;

namespace Survey.Reports.Typography;

/// <summary>A TrueType font of the machine that may be embedded.</summary>
internal sealed class SystemFace : FontFace
{
    private readonly int[] advances;

    private SystemFace(string name, string path, Blob blob)
        : base(name, blob, 0)
    {
        Path = path;
        var ids = new uint[GlyphCount];
        for (var id = 0; id < ids.Length; id++)
            ids[id] = (uint)id;
        advances = Shaper.GetHorizontalGlyphAdvances(ids);
    }

    /// <summary>Where the font lies.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override int AdvanceOf(ushort glyph) => advances[glyph];

    /// <inheritdoc/>
    /// <remarks>Always empty: which text a glyph stands for is known only from the text that it was made from.</remarks>
    public override string TextOf(ushort glyph) => "";

    /// <summary>Opens a font; null when the file cannot be read, has no TrueType outlines, or forbids embedding a subset.</summary>
    public static SystemFace? TryOpen(string path)
    {
        try
        {
            if (!TrueTypeFile.TryRead(File.ReadAllBytes(path), out var font) || !font.MayBeSubset)
                return null;
            using var blob = Blob.FromFile(path);
            return new SystemFace(NameFor(path), path, blob);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string NameFor(string path) =>
        string.Concat(System.IO.Path.GetFileNameWithoutExtension(path).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
