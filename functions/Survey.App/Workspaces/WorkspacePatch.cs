using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Workspaces;

/// <summary>Reads changes of a workspace's settings: a member that is missing or null leaves its setting, an empty text takes it away.</summary>
internal static class WorkspacePatch
{
    private const int LongestCode = 60;

    /// <summary>The settings as they are to be. Null, with every problem noted, when anything cannot be taken.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="workspace">The workspace as it is.</param>
    /// <param name="problems">Where problems go.</param>
    public static WorkspaceSettings? Read(ReadOnlyMemory<byte> body, Workspace workspace, List<Problem> problems)
    {
        if (JsonInput.Read(body, problems) is not { } input)
            return null;

        var before = WorkspaceSettings.Of(workspace);
        var settings = before with
        {
            Name = Text("name", WorkspaceSettings.LongestText, before.Name) ?? "",
            ContactEmail = Text("contactEmail", EmailAddress.Longest, before.ContactEmail),
            Contact = Text("contact", WorkspaceSettings.LongestText, before.Contact),
            Accent = Text("accent", LongestCode, before.Accent),
            Paper = Text("paper", LongestCode, before.Paper) ?? "",
            Benchmark = input.Flag("benchmark") ?? before.Benchmark,
        };
        input.RejectOthers();

        // What could not even be read is noted already, with a better reason.
        problems.AddRange(settings.Check().Where(fault => !problems.Exists(noted => noted.Place == fault.Place)));
        return problems.Count == 0 ? settings : null;

        string? Text(string name, int longest, string? present) => input.Has(name) ? input.Text(name, longest) : present;
    }
}
