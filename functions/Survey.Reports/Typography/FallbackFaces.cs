using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Survey.Reports.Typography;

/// <summary>
/// Fonts of the machine, for characters that Inter lacks. Nothing is read before the first such character. Which one is taken depends on the
/// machine; among the same files it is always the same one.
/// </summary>
/// <param name="list">Paths of font files, best first; called once.</param>
internal sealed class FallbackFaces(Func<IReadOnlyList<string>> list)
{
    private const int MostRemembered = 4096;

    private readonly Lazy<Lazy<SystemFace?>[]> faces = new(() => [.. list().Select(path => new Lazy<SystemFace?>(() => SystemFace.TryOpen(path)))]);
    private readonly Lazy<ConcurrentDictionary<int, SystemFace?>> remembered = new(() => new());

    /// <summary>The fonts installed on this machine.</summary>
    public static FallbackFaces OfMachine { get; } = new(SystemFontFiles.List);

    /// <summary>No fonts at all: every character outside Inter is marked.</summary>
    public static FallbackFaces None { get; } = new(() => []);

    /// <summary>True when a face has glyphs for all of a grapheme cluster that is seen.</summary>
    public static bool Covers(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
            if (!IsUnseen(rune) && !face.TryGetGlyph(rune.Value, out _))
                return false;
        return true;
    }

    /// <summary>The first font that has all of a grapheme cluster; null when none has.</summary>
    public SystemFace? Find(ReadOnlySpan<char> cluster)
    {
        Rune.DecodeFromUtf16(cluster, out var first, out _);
        var known = remembered.Value;
        if (known.TryGetValue(first.Value, out var face) && (face is null || Covers(face, cluster)))
            return face;
        var found = Search(cluster);
        if (known.Count < MostRemembered)
            known[first.Value] = found;
        return found;
    }

    private SystemFace? Search(ReadOnlySpan<char> cluster)
    {
        foreach (var face in faces.Value)
            if (face.Value is { } open && Covers(open, cluster))
                return open;
        return null;
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;
}
