using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Survey.App.Scoring;

namespace Survey.App.Storage.Cloud;

/// <summary>
/// Entries of comparisons: partition the workspace, row the assessment, so that a comparison is one scan of a partition. A second row leads from the
/// assessment alone to its entry, so that an entry can be deleted when nothing but its assessment's id is known any more.
/// </summary>
internal sealed class TableBenchmarkStore(TableRows entries) : IBenchmarkStore
{
    private const string Workspace = "Workspace", Row = "entry";

    /// <inheritdoc/>
    public async Task PutAsync(BenchmarkEntry entry, CancellationToken cancellationToken)
    {
        var partition = OfWorkspace(entry.WorkspaceId);
        var pointer = new TableEntity(OfAssessment(entry.AssessmentId), Row) { [Workspace] = partition };
        var document = JsonSerializer.SerializeToUtf8Bytes(entry, StorageJson.Default.BenchmarkEntry);

        // The pointer first, so that no entry is without one when this ends half way; and once more, since a deletion meanwhile has taken it along.
        await entries.PutAsync(pointer, cancellationToken);
        await entries.PutAsync(new TableEntity(partition, TableKey.Of(entry.AssessmentId)).WithBody(document), cancellationToken);
        await entries.PutAsync(pointer, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<BenchmarkEntry>> ListAsync(string workspaceId, CancellationToken cancellationToken)
    {
        var found = await entries.ReadAsync(
                TableRows.Filter($"PartitionKey eq {OfWorkspace(workspaceId)}"), StorageLimits.PageItems, null, cancellationToken)
            .Select(row => JsonSerializer.Deserialize(row.Body(), StorageJson.Default.BenchmarkEntry)!)
            .ToArrayAsync(cancellationToken);
        return [.. found.OrderBy(entry => entry.AssessmentId, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string assessmentId, CancellationToken cancellationToken)
    {
        if (await entries.FindAsync(OfAssessment(assessmentId), Row, cancellationToken) is not { } target)
            return;
        await entries.DeleteAsync(target.GetString(Workspace)!, TableKey.Of(assessmentId), ETag.All, cancellationToken);
        await entries.DeleteAsync(target.PartitionKey, Row, ETag.All, cancellationToken);
    }

    private static string OfWorkspace(string workspaceId) => $"w-{TableKey.Of(workspaceId)}";

    private static string OfAssessment(string assessmentId) => $"a-{TableKey.Of(assessmentId)}";
}
