using System.Collections.Immutable;

namespace Survey.App.Assessments;

/// <summary>Reads all participants of an assessment; there are at most <see cref="Maximum"/>.</summary>
internal static class ParticipantListing
{
    /// <summary>The most people that one assessment takes.</summary>
    public const int Maximum = 5000;

    private const int PageSize = 1000;

    /// <summary>All participants, by id.</summary>
    public static async Task<ImmutableArray<Participant>> ListAllAsync(
        this IParticipantStore store, string assessmentId, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<Participant>();
        string? continuation = null;
        do
        {
            var page = await store.ListAsync(assessmentId, PageSize, continuation, cancellationToken);
            all.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return all.ToImmutable();
    }
}
