using Survey.App.Scoring;

namespace Survey.App.Storage.Cloud;

/// <summary>The one result of each assessment, a blob: with many comments it may outgrow a table row. The service itself lets only the first one in.</summary>
internal sealed class BlobResultStore(BlobFolder results) : IResultStore
{
    /// <inheritdoc/>
    public Task<bool> AddIfAbsentAsync(string assessmentId, string resultJson, CancellationToken cancellationToken) =>
        results.InsertAsync(Name(assessmentId), BinaryData.FromString(resultJson).ToMemory(), cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> FindAsync(string assessmentId, CancellationToken cancellationToken) =>
        (await results.FindAsync(Name(assessmentId), cancellationToken))?.ToString();

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(string assessmentId, string before, string after, CancellationToken cancellationToken) => results.ReplaceAsync(
        Name(assessmentId), BinaryData.FromString(before).ToMemory(), BinaryData.FromString(after).ToMemory(), "application/json", cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string assessmentId, CancellationToken cancellationToken) => results.DeleteAsync(Name(assessmentId), cancellationToken);

    private static string Name(string assessmentId) => $"{TableKey.Of(assessmentId)}.json";
}
