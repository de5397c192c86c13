using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Exporting;
using Survey.App.Links;
using Survey.App.Workspaces;
using Survey.Core.Answers;

namespace Survey.App.Launching;

/// <summary>Writes the people of a launch as CSV, with their personal links where the workspace may export them.</summary>
public sealed class LaunchLinks(SealedLinks links)
{
    /// <summary>One row a person; a company without people has a row of its own. Safe to open with a spreadsheet.</summary>
    internal async Task<ReadOnlyMemory<byte>> WriteAsync(
        Workspace workspace, ImmutableArray<LaunchedAssessment> launched, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var rows = launched.SelectMany(one => one.People.IsEmpty ? [new Row(one.Assessment, null)] : one.People.Select(person => new Row(one.Assessment, person)));
        await CsvTable.WriteAsync(file, "en", Columns(workspace), rows, cancellationToken);
        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }

    private ImmutableArray<ExportColumn<Row>> Columns(Workspace workspace)
    {
        ImmutableArray<ExportColumn<Row>> columns =
        [
            Column("company", row => row.Assessment.Company),
            Column("assessment", row => row.Assessment.Id),
            Column("name", row => row.Person?.Name),
            Column("email", row => row.Person?.Email),
            Column("function", row => row.Person?.Function is { } function ? AnswerCodes.CodeOf(function) : null),
        ];
        return workspace.MayExportLinks ? columns.Add(Column("link", LinkOf)) : columns;
    }

    private static ExportColumn<Row> Column(string name, Func<Row, string?> text) => new(name, ColumnKind.Text, Width: 24, "", "", row => text(row));

    // A link is of use until its owner has answered, and while the assessment is open.
    private string? LinkOf(Row row) =>
        row is { Person: { Answered: false } person, Assessment.State: AssessmentState.Open } ? links.Survey(person) : null;

    private sealed record Row(Assessment Assessment, Participant? Person);
}
