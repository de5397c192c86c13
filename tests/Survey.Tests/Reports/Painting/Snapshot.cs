using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.Reports.Painting;

/// <summary>
/// Files that say what a test's output was when somebody looked at it. <c>SURVEY_ACCEPT_SNAPSHOTS=true</c> writes them anew; where the whole check
/// runs (<c>CI=true</c>) nothing is accepted.
/// </summary>
internal static class Snapshot
{
    private static bool Accepts =>
        Environment.GetEnvironmentVariable("SURVEY_ACCEPT_SNAPSHOTS") == "true" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>Holds a text against its file.</summary>
    public static void Matches(string name, string text)
    {
        var path = PathOf(name);
        if (Accepts)
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"There is no snapshot {name}.");
        Assert.Equal(File.ReadAllText(path), text, ignoreLineEndingDifferences: true);
    }

    /// <summary>The bytes of a file; those given where snapshots are accepted.</summary>
    public static byte[] Accepted(string name, byte[] bytes)
    {
        var path = PathOf(name);
        if (Accepts)
            File.WriteAllBytes(path, bytes);
        Assert.True(File.Exists(path), $"There is no snapshot {name}.");
        return File.ReadAllBytes(path);
    }

    private static string PathOf(string name) => Path.Combine(SourceTree.Root, "tests/Survey.Tests/Reports/Painting/Snapshots", name);
}
