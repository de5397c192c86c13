using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.Reports;

/// <summary>
/// Files that say what a test's output was when somebody looked at it, in a folder <c>Snapshots</c>. <c>ACCEPT_SNAPSHOTS=1</c> writes them anew;
/// where the whole check runs (<c>CI=true</c>) nothing is accepted.
/// </summary>
internal static class Snapshot
{
    private static bool Accepts =>
        Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>Holds a text against its file.</summary>
    /// <param name="name">Folder of the tests, a slash, and the file's name.</param>
    /// <param name="text">The text.</param>
    public static void Matches(string name, string text)
    {
        var path = PathOf(name);
        if (Accepts)
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"There is no snapshot {name}. Look at it, then accept it with ACCEPT_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(path), text, ignoreLineEndingDifferences: true);
    }

    /// <summary>The bytes of a file; those given where snapshots are accepted.</summary>
    public static byte[] Accepted(string name, byte[] bytes)
    {
        var path = PathOf(name);
        if (Accepts)
            File.WriteAllBytes(path, bytes);
        Assert.True(File.Exists(path), $"There is no snapshot {name}. Look at it, then accept it with ACCEPT_SNAPSHOTS=1.");
        return File.ReadAllBytes(path);
    }

    private static string PathOf(string name) => Path.Combine(SourceTree.Root, "tests/Survey.Tests/Reports", name.Insert(name.IndexOf('/'), "/Snapshots"));
}
