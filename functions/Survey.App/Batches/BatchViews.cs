using System.Collections.Immutable;

namespace Survey.App.Batches;

/// <summary>Shows batches to the consultant: one page of companies at a time, and how many stand where in all.</summary>
public sealed class BatchViews(IBatchItemStore items)
{
    /// <summary>Where the batch is, from the root of the service.</summary>
    internal static string PathOf(string batchId) => $"/api/batches/{batchId}";

    /// <summary>The batch with one page of its companies. Throws <see cref="ArgumentException"/> for a wrong continuation.</summary>
    internal async Task<BatchView> ShowAsync(Batch batch, int limit, string? continuation, CancellationToken cancellationToken)
    {
        var isSplit = batch.SplitAt is not null;
        var page = await items.ListAsync(batch.Id, limit, continuation, cancellationToken);
        var counts = isSplit ? await items.CountAsync(batch.Id, cancellationToken) : null;
        return new()
        {
            Id = batch.Id,
            Name = batch.Name,
            FileName = batch.FileName,
            State = batch.State,
            Reason = batch.Reason,
            CreatedAt = batch.CreatedAt,
            FinishedAt = batch.FinishedAt,
            Settings = new(batch.Settings.MinimumGroup, batch.Settings.Language, batch.Settings.ShowComments, batch.Settings.Paper),
            Contents = batch.Contents is { } contents ? Show(contents) : null,
            Counts = counts,
            Files = Files(batch, counts),
            Companies = isSplit ? [.. page.Items.Select(Show)] : [],
            Continuation = isSplit ? page.Continuation : null,
        };
    }

    /// <summary>One line of a listing.</summary>
    internal static BatchLine Line(Batch batch) =>
        new(batch.Id, batch.Name, batch.FileName, batch.State, batch.CreatedAt, batch.FinishedAt, batch.Contents?.Companies);

    private static BatchContentsView Show(BatchContents contents) => new(
        contents.Companies, contents.Responses, contents.RejectedRows,
        [.. contents.Problems.Select(problem => new BatchProblemView(
            problem.File, problem.Row > 0 ? problem.Row : null, problem.Column.Length > 0 ? problem.Column : null, problem.Value, problem.Reason, problem.IsRejection))],
        contents.AllProblems);

    /// <summary>The files that are there by now, by what they are.</summary>
    internal static ImmutableSortedDictionary<string, string> Files(Batch batch, BatchCounts? counts)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (counts is { Done: > 0 })
            files.Add("reports", $"{PathOf(batch.Id)}/reports.zip");
        if (batch.Contents is not null)
            files.Add("rejected", $"{PathOf(batch.Id)}/{BatchFiles.Rejected}");
        if (batch is not { State: BatchState.Finished, Reason: null })
            return files.ToImmutable();
        files.Add("portfolioPdf", $"{PathOf(batch.Id)}/{BatchFiles.PortfolioPdf}");
        files.Add("portfolioXlsx", $"{PathOf(batch.Id)}/{BatchFiles.PortfolioXlsx}");
        files.Add("portfolioCsv", $"{PathOf(batch.Id)}/{BatchFiles.PortfolioCsv}");
        return files.ToImmutable();
    }

    private static BatchItemView Show(BatchItem item) => new(
        item.Id, item.Company, item.Responses, item.State, item.Missing, item.Reason, item.Index, item.Band,
        item.ReportDigest is null ? null : $"{PathOf(item.BatchId)}/reports/{BatchFiles.ReportOf(item.Id)}");
}
