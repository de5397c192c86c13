using Survey.App.Batches;

namespace Survey.App.Storage.Cloud;

/// <summary>Files of batches as blobs, one folder a batch.</summary>
internal sealed class BlobUploadStore(BlobFolder uploads) : IUploadStore
{
    /// <inheritdoc/>
    public Task SaveAsync(string batchId, string name, Stream content, CancellationToken cancellationToken) =>
        uploads.PutAsync(NameOf(batchId, name), content, cancellationToken);

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string batchId, string name, CancellationToken cancellationToken) =>
        uploads.OpenAsync(NameOf(batchId, name), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string batchId, string name, CancellationToken cancellationToken) =>
        uploads.DeleteAsync(NameOf(batchId, name), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAllAsync(string batchId, CancellationToken cancellationToken) =>
        uploads.DeleteAllAsync($"{TableKey.Of(batchId)}/", cancellationToken);

    private static string NameOf(string batchId, string name) => $"{TableKey.Of(batchId)}/{UploadNames.Require(name)}";
}
