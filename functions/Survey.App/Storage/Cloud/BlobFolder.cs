using System.Collections.Immutable;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Survey.App.Storage.Cloud;

/// <summary>One blob container. Makes it on the first write. A blob appears whole or not at all.</summary>
internal sealed class BlobFolder(BlobContainerClient container)
{
    private const string WriteId = "write";

    // Large enough that a file of 25 MiB takes some blocks, small enough that few of them are in memory at a time.
    private static readonly StorageTransferOptions Streamed = new() { InitialTransferSize = 1 << 20, MaximumTransferSize = 4 << 20, MaximumConcurrency = 2 };

    private volatile bool _isThere;

    /// <summary>Stores a blob, replacing an earlier one of its name.</summary>
    public Task PutAsync(string name, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken) =>
        UploadAsync(name, content, new() { HttpHeaders = new() { ContentType = contentType } }, cancellationToken);

    /// <summary>Stores a blob as it streams in, a few MB of it in memory at a time. When reading it fails there is no blob of its name, or the earlier one.</summary>
    public async Task PutAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        // A stream cannot be sent a second time, so the container must be there before.
        if (!_isThere)
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        _isThere = true;
        await container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { TransferOptions = Streamed }, cancellationToken);
    }

    /// <summary>Stores a blob if there is none of its name. False when there is one; a repeated attempt of this call does not count as one.</summary>
    public async Task<bool> InsertAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var write = Guid.NewGuid().ToString("n");
        try
        {
            var options = new BlobUploadOptions
            {
                HttpHeaders = new() { ContentType = "application/json" },
                Conditions = new() { IfNoneMatch = ETag.All },
                Metadata = new Dictionary<string, string> { [WriteId] = write },
            };
            await UploadAsync(name, content, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412)
        {
            var found = await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken);
            return found.Value.Metadata.TryGetValue(WriteId, out var id) && id == write;
        }
    }

    /// <summary>The whole blob, or null.</summary>
    public async Task<BinaryData?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await FindVersionAsync(name, cancellationToken))?.Content;

    /// <summary>The blob as a stream that resumes after a lost connection, or null. The caller disposes it.</summary>
    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Deletes a blob. Does nothing when there is none.</summary>
    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await container.DeleteBlobIfExistsAsync(name, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // Nothing was ever stored.
        }
    }

    /// <summary>Names of every blob that begin so, in no certain order.</summary>
    public async Task<ImmutableArray<string>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        try
        {
            return [.. await container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken)
                .Select(blob => blob.Name)
                .ToListAsync(cancellationToken)];
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // Nothing was ever stored.
            return [];
        }
    }

    /// <summary>Deletes every blob whose name begins so.</summary>
    public async Task DeleteAllAsync(string prefix, CancellationToken cancellationToken)
    {
        foreach (var name in await ListAsync(prefix, cancellationToken))
            await DeleteAsync(name, cancellationToken);
    }

    /// <summary>Replaces a blob if it holds exactly what is given as before. False when it holds something else or there is none.</summary>
    public async Task<bool> ReplaceAsync(
        string name, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after, string contentType, CancellationToken cancellationToken)
    {
        if (await FindVersionAsync(name, cancellationToken) is not { } found || !found.Content.ToMemory().Span.SequenceEqual(before.Span))
            return false;
        try
        {
            var options = new BlobUploadOptions
            {
                HttpHeaders = new() { ContentType = contentType },
                Conditions = new() { IfMatch = found.Version },
            };
            await UploadAsync(name, after, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 412)
        {
            // Changed by somebody else, or by an attempt of this call whose answer was lost.
            return await FindVersionAsync(name, cancellationToken) is { } now && now.Content.ToMemory().Span.SequenceEqual(after.Span);
        }
    }

    private async Task<(BinaryData Content, ETag Version)?> FindVersionAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = (await container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value;
            return (found.Content, found.Details.ETag);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    private async Task UploadAsync(string name, ReadOnlyMemory<byte> content, BlobUploadOptions options, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(name);
        var data = BinaryData.FromBytes(content);
        try
        {
            await blob.UploadAsync(data, options, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await blob.UploadAsync(data, options, cancellationToken);
        }
    }
}
