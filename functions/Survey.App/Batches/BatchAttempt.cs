using System.Collections.Immutable;
using Survey.App.Problems;

namespace Survey.App.Batches;

/// <summary>One request that brings a file for a batch, and how far it has come.</summary>
/// <param name="claimed">The batch as it stood when the request began.</param>
/// <param name="uploads">Where files go.</param>
/// <param name="admit">Looks at the fields before the file; what it returns refuses them. Null to let every file in.</param>
internal sealed class BatchAttempt(Batch claimed, IUploadStore uploads, Func<UploadFields, ApiProblem?>? admit)
{
    /// <summary>The batch as it stood when the request began.</summary>
    public Batch Claimed => claimed;

    /// <summary>The name that this attempt's file is stored under.</summary>
    public string Name { get; } = UploadNames.Create();

    /// <summary>Why the fields before the file were turned down; null when they were not.</summary>
    public ApiProblem? Refusal { get; private set; }

    /// <summary>SHA-256 of the file; null when there was none.</summary>
    public ImmutableArray<byte>? FileHash { get; private set; }

    /// <summary>Bytes of the file.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the file is stored. A batch that has its file already only has this one's hash compared.</summary>
    public bool IsStored { get; private set; }

    /// <summary>Whether the batch goes on with this attempt's file.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Takes the file as it streams in. False when the fields before it were turned down.</summary>
    public async Task<bool> KeepAsync(UploadFields fields, Stream content, CancellationToken cancellationToken)
    {
        Refusal = admit?.Invoke(fields);
        if (Refusal is not null)
            return false;
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
        return true;
    }
}
