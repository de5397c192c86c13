using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Survey.App.Problems;
using Survey.App.Workspaces;
using Survey.Core;

namespace Survey.App.Batches;

/// <summary>
/// Takes the file of a batch in: the batch's row is there before the file, so that a timer finds whatever a crash leaves behind, and the split is asked for
/// once both are stored. A request that is sent again under its key meets the batch of the first; one that comes with another file is turned down.
/// </summary>
public sealed class BatchReceiver(IBatchStore batches, IUploadStore uploads, BatchChanges changes, BatchEraser eraser, BatchQueues queues, TimeProvider clock)
{
    private static readonly ApiProblem TooLarge = ApiProblem.TooLarge("A file may have at most 25 MiB (26,214,400 bytes). Send its companies in several batches.");

    /// <summary>Takes the file in a request, if everything about it can be taken.</summary>
    /// <param name="workspace">Whose batch it will be.</param>
    /// <param name="request">The request.</param>
    /// <param name="name">
    /// Gives the key of the request once the fields before its file are known; null, with a problem noted, refuses it before anything is stored.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<BatchReception> ReceiveAsync(
        Workspace workspace, HttpRequest request, Func<UploadFields, List<Problem>, IdempotencyKey?> name, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var upload = new UploadRequest(request);
        if (!upload.IsReadable)
            return BatchReception.Refused(ApiProblem.UnsupportedType(UploadRequest.Accepted));
        if (upload.IsTooLarge)
            return BatchReception.Refused(TooLarge);

        var attempt = new BatchAttempt(uploads);
        try
        {
            var fields = await upload.ReadAsync(KeepAsync, problems, cancellationToken);
            return await FinishAsync(attempt, fields, problems, cancellationToken);
        }
        catch (UploadTooLargeException)
        {
            return BatchReception.Refused(TooLarge);
        }
        finally
        {
            if (!attempt.IsTaken)
                await GiveUpAsync(attempt);
        }

        async Task<bool> KeepAsync(UploadFields before, Stream content)
        {
            if (name(before, problems) is not { } key)
                attempt.Refusal = ApiProblem.BadInput([.. problems]);
            else if (await ClaimAsync(key, workspace, cancellationToken) is not { } claimed)
                attempt.Refusal = ApiProblem.Conflict("The batch of this Idempotency-Key is being deleted. Use a new key.");
            else
                await attempt.KeepAsync(key, claimed, content, cancellationToken);
            return attempt.Refusal is null;
        }
    }

    /// <summary>The batch of this key, made if there is none; null when it is being deleted.</summary>
    private async Task<Batch?> ClaimAsync(IdempotencyKey key, Workspace workspace, CancellationToken cancellationToken)
    {
        var fresh = new Batch
        {
            Id = key.IdOf("batch"),
            WorkspaceId = workspace.Id,
            Name = "",
            FileName = "",
            Settings = new(),
            CreatedAt = clock.GetUtcNow(),
            State = BatchState.Receiving,
        };
        if (await batches.AddAsync(fresh, cancellationToken))
            return fresh;
        return (await batches.FindAsync(fresh.Id, cancellationToken))?.Value is { State: not BatchState.Deleting } found ? found : null;
    }

    private async Task<BatchReception> FinishAsync(BatchAttempt attempt, UploadFields? fields, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (attempt.Refusal is { } refusal)
            return BatchReception.Refused(refusal);
        var settings = BatchSettingsInput.Read(fields?.Values ?? ImmutableDictionary<string, string>.Empty, problems);
        var name = BatchSettingsInput.ReadName(fields?.Values ?? ImmutableDictionary<string, string>.Empty, problems);
        if (fields is not null && attempt.FileHash is null)
            problems.Add(new(UploadFields.File, null, "Is missing: a CSV file or an Excel workbook (.xlsx)."));
        else if (attempt.Length == 0)
            problems.Add(new(UploadFields.File, null, "Is empty: it has no bytes at all."));
        if (problems.Count > 0 || fields is null || attempt is not { FileHash: { } hash, Claimed: { } claimed })
            return BatchReception.Refused(ApiProblem.BadInput([.. problems]));

        var digest = BatchDigest.Of(hash, settings);
        var batch = claimed with { Name = name ?? fields.FileName, FileName = fields.FileName, Settings = settings, Digest = digest, Upload = attempt.Name };
        var taken = attempt.IsStored ? await changes.ApplyAsync(batch.Id, current => BatchRules.Received(current, batch), cancellationToken) : null;
        attempt.IsTaken = taken is not null;
        return await AskAsync(taken ?? (await batches.FindAsync(batch.Id, cancellationToken))?.Value, digest, cancellationToken);
    }

    // Asked for again even if the batch is an earlier request's: that one may have ended just before it asked.
    private async Task<BatchReception> AskAsync(Batch? batch, ImmutableArray<byte> digest, CancellationToken cancellationToken)
    {
        if (batch?.Digest is not { } known || batch.State == BatchState.Deleting)
            return BatchReception.Refused(ApiProblem.Conflict("The batch of this Idempotency-Key was deleted meanwhile. Use a new key."));
        if (!known.AsSpan().SequenceEqual(digest.AsSpan()))
            return BatchReception.Refused(ApiProblem.KeyReused());
        if (batch.State == BatchState.Splitting)
            await queues.SendSplitAsync(batch.Id, cancellationToken);
        return BatchReception.Taken(batch);
    }

    // Not cancelled with the request: nothing of a refused file stays. A row under the caller's own key may be another attempt's, and goes by the timer.
    private async Task GiveUpAsync(BatchAttempt attempt)
    {
        if (attempt.Claimed is not { } claimed)
            return;
        if (!attempt.IsNamed)
            await eraser.EraseAsync(claimed.Id, CancellationToken.None);
        else if (attempt.IsStored)
            await uploads.DeleteAsync(claimed.Id, attempt.Name, CancellationToken.None);
    }
}
