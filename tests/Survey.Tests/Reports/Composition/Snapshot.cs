using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.Reports.Composition;

/// <summary>A text that was read and accepted. <c>ACCEPT_SNAPSHOTS=1</c> writes it anew, never in CI.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(SourceTree.Root, "tests/Survey.Tests/Reports/Composition/Snapshots", name + ".txt");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"There is no accepted text '{name}'. Read it, then accept it with ACCEPT_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
