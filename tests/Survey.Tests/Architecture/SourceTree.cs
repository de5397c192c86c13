namespace Survey.Tests.Architecture;

/// <summary>The checkout that the tests were built from, read as text.</summary>
internal static class SourceTree
{
    private static readonly string[] Extensions = [".cs", ".razor", ".css", ".js", ".sh"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every source file of the given folders: path from the root with forward slashes, and text.</summary>
    public static IEnumerable<SourceFile> Files(params string[] folders) =>
        from folder in folders
        let path = Path.Combine(Root, folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
        where Extensions.Contains(Path.GetExtension(file)) && !file.Contains("node_modules", StringComparison.Ordinal)
        select new SourceFile(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Survey.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Survey.sln stands in no folder above the tests.");
    }
}

/// <param name="Path">Path from the root, with forward slashes.</param>
/// <param name="Text">The whole text.</param>
internal sealed record SourceFile(string Path, string Text);
