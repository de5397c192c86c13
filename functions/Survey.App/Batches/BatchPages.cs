using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Survey.App.Access;
using Survey.App.Consulting;
using Survey.App.Pages;
using Survey.App.Storage;
using Survey.Core;

namespace Survey.App.Batches;

/// <summary>The consultant's pages of batches.</summary>
public sealed class BatchPages(IBatchStore batches, IBatchItemStore items, FormTokens tokens, IOptions<SurveyOptions> options, TimeProvider clock)
{
    private const int BatchesOnAPage = 20, CompaniesOnAPage = 50;

    /// <summary>The page of all batches, latest first, and the form for another one.</summary>
    /// <param name="request">The request; <c>?continuation=</c> leads to earlier ones.</param>
    /// <param name="session">Who has signed in.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="problems">What was wrong with a file that was just sent; none when nothing was.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IResult> ListAsync(
        HttpRequest request, ConsultantSession session, int status, ImmutableArray<Problem> problems, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(session);
        var continuation = HttpMethods.IsGet(request.Method) ? (string?)request.Query["continuation"] : null;
        if (!PageToken.IsValid(continuation))
            return ConsultantMessages.Missing(request);
        var page = await batches.ListAsync(session.Workspace.Id, BatchesOnAPage, continuation, cancellationToken);
        return new PageResult<BatchListPage>(status, new BatchListModel(
            ConsultantFrame.Of(request, session, tokens), [.. page.Items.Where(BatchRules.IsShown)], page.Continuation, continuation is null,
            options.Value.BatchRetentionDays, problems));
    }

    /// <summary>The page of one batch: <c>?show=ready</c> or <c>open</c> for some of its companies, <c>&amp;from=</c> for those from a place on.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, ConsultantSession session, Batch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(batch);
        var filter = request.Query["show"].ToString() switch { "ready" => BatchFilter.Ready, "open" => BatchFilter.Open, _ => BatchFilter.All };
        var from = int.TryParse(request.Query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, BatchItemRules.Maximum) : 1;
        var (counts, shown) = batch.SplitAt is null ? (new(0, 0, 0, 0, 0), []) : await ReadAsync(batch.Id, filter, from, cancellationToken);
        var model = new BatchPageModel
        {
            Frame = ConsultantFrame.Of(request, session, tokens),
            Batch = batch,
            Counts = counts,
            Filter = filter,
            Shown = shown,
            From = from,
            Matching = filter switch { BatchFilter.Ready => counts.Done, BatchFilter.Open => counts.All - counts.Done, _ => counts.All },
            Left = BatchProgress.Left(batch, counts, clock.GetUtcNow()),
        };
        return new PageResult<BatchPage>(StatusCodes.Status200OK, model, model.Tag());
    }

    // One scan counts all companies and picks those that are shown.
    private async Task<(BatchCounts Counts, ImmutableArray<BatchItem> Shown)> ReadAsync(
        string batchId, BatchFilter filter, int from, CancellationToken cancellationToken)
    {
        var states = new int[Enum.GetValues<BatchItemState>().Length];
        var shown = ImmutableArray.CreateBuilder<BatchItem>();
        var place = 0;
        await foreach (var item in items.ListAllAsync(batchId, cancellationToken))
        {
            states[(int)item.State]++;
            var isAskedFor = filter == BatchFilter.All || (filter == BatchFilter.Ready) == (item.State == BatchItemState.Done);
            if (isAskedFor && ++place >= from && shown.Count < CompaniesOnAPage)
                shown.Add(item);
        }

        return (BatchCounts.Of(state => states[(int)state]), shown.ToImmutable());
    }
}
