using System.Runtime.CompilerServices;
using Survey.App.Storage;

namespace Survey.App.Assessments;

/// <summary>Reads all assessments of a workspace.</summary>
internal static class AssessmentListing
{
    /// <summary>All assessments of a workspace that are not being deleted, by id, read page by page as they are asked for.</summary>
    public static async IAsyncEnumerable<Assessment> ListAllAsync(
        this IAssessmentStore store, string workspaceId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await store.ListAsync(workspaceId, StorageLimits.PageItems, continuation, cancellationToken);
            foreach (var assessment in page.Items.Where(assessment => assessment.State != AssessmentState.Deleting))
                yield return assessment;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
