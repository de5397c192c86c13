using System.Collections.Immutable;
using Survey.App.Problems;

namespace Survey.App.Batches;

/// <summary>One request that brings a file for a batch, and how far it has come.</summary>
/// <param name="uploads">Where files go.</param>
internal sealed class BatchAttempt(IUploadStore uploads)
{
    /// <summary>The batch as it stood when the file began; null when none did, or it was turned down.</summary>
    public Batch? Claimed { get; private set; }

    /// <summary>Whether the caller named the request, so that the batch may be another attempt's as well.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>The name that this attempt's file is stored under.</summary>
    public string Name { get; } = UploadNames.Create();

    /// <summary>Why the file was turned down before it was read; null when it was not.</summary>
    public ApiProblem? Refusal { get; set; }

    /// <summary>SHA-256 of the file; null when there was none.</summary>
    public ImmutableArray<byte>? FileHash { get; private set; }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the file is stored. A batch that has its file already only has this one's hash compared.</summary>
    public bool IsStored { get; private set; }

    /// <summary>Whether the batch goes on with this attempt's file.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Takes the file as it streams in.</summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="claimed">The batch of the key as it stands.</param>
    /// <param name="content">The file; read to its end, not closed.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task KeepAsync(IdempotencyKey key, Batch claimed, Stream content, CancellationToken cancellationToken)
    {
        (Claimed, IsNamed) = (claimed, key.IsGiven);
        await using var measured = new MeasuredStream(content);
        if (claimed.State == BatchState.Receiving)
        {
            await uploads.SaveAsync(claimed.Id, Name, measured, cancellationToken);
            IsStored = true;
        }
        else
        {
            await measured.CopyToAsync(Stream.Null, cancellationToken);
        }

        (FileHash, Length) = (measured.Hash(), measured.Position);
    }
}
