using Survey.App.Workspaces;
using Survey.Reports;
using Xunit;

namespace Survey.Tests.App.Workspaces;

public sealed class WorkspaceSettingsTests
{
    private static readonly Workspace Plain = new() { Id = "w1", Name = "Aster Advice", CreatedAt = Sample.Noon };

    [Fact]
    public void ApplyTo_AllGiven_IsTrimmedAndWrittenOneWay()
    {
        var workspace = new WorkspaceSettings
        {
            Name = " Aster Advice ",
            ContactEmail = " ada@example.com ",
            Contact = " +49 30 1234 ",
            Accent = " #1f4e79 ",
            Paper = "letter",
            Benchmark = false,
            MayExportLinks = false,
        }.ApplyTo(Plain);

        Assert.Equal(
            Plain with
            {
                ContactEmail = "ada@example.com",
                Contact = "+49 30 1234",
                Accent = "#1F4E79",
                Paper = PaperSize.Letter,
                OutsideBenchmark = true,
                MayExportLinks = false,
            },
            workspace);
    }

    [Fact]
    public void ApplyTo_WhatAWorkspaceHas_ChangesNothing()
    {
        var workspace = Plain with { Contact = "Somewhere", Accent = "#1F4E79", Paper = PaperSize.Letter, OutsideBenchmark = true, MayExportLinks = false };

        Assert.Equal(workspace, WorkspaceSettings.Of(workspace).ApplyTo(workspace));
    }

    [Fact]
    public void ApplyTo_EmptyTexts_TakesSettingsAway()
    {
        var workspace = Plain with { ContactEmail = "ada@example.com", Contact = "Somewhere", Accent = "#1F4E79" };

        Assert.Equal(Plain, (WorkspaceSettings.Of(workspace) with { ContactEmail = "", Contact = " ", Accent = "" }).ApplyTo(workspace));
    }

    [Fact]
    public void Check_EverythingWrong_SaysAllOfIt()
    {
        var settings = new WorkspaceSettings { Name = " ", ContactEmail = "Ada <ada@example.com>", Contact = "a\nb", Accent = "#FFFF00", Paper = "A5" };

        var problems = settings.Check();

        Assert.Equal(["name", "contact", "contactEmail", "accent", "paper"], problems.Select(problem => problem.Place));
        Assert.Contains("contrast is 1.1", problems[3].Reason, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => settings.ApplyTo(Plain));
    }

    [Fact]
    public void Check_NameTooLong_IsAProblem() =>
        Assert.Equal("name", Assert.Single(new WorkspaceSettings { Name = new string('x', 201) }.Check()).Place);
}
