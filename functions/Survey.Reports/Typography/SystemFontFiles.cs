namespace Survey.Reports.Typography;

/// <summary>Finds the font files of the machine.</summary>
internal static class SystemFontFiles
{
    private const int MostFiles = 3000;

    private static readonly string[] Unwanted =
        ["Bold", "Italic", "Oblique", "Thin", "Light", "Black", "Medium", "Condensed", "Mono", "Serif", "Display", "Emoji", "Slanted", "Looped", "Kufi", "Nastaliq", "Rashi"];

    /// <summary>Paths of TrueType files: plain sans-serif ones first, then the others, each by file name.</summary>
    public static IReadOnlyList<string> List()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 };
        return [.. Folders()
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.tt?", options))
            .Where(path => Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".TTC")
            .Take(MostFiles)
            .OrderBy(path => Unwanted.Count(word => Path.GetFileName(path).Contains(word, StringComparison.OrdinalIgnoreCase)))
            .ThenBy(Path.GetFileName, StringComparer.Ordinal)
            .ThenBy(path => path, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)];
        if (OperatingSystem.IsMacOS())
            return ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")];
        return ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts")];
    }
}
