using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.App.Problems;
using Survey.App.Workspaces;

namespace Survey.App.Launching;

/// <summary>
/// Creates the assessments of a launch and invites their people. Every id is derived from the launch's key, so that a launch that is sent again, after a crash
/// or a lost answer, finds what there is, adds what is missing, and invites nobody twice.
/// </summary>
public sealed class AssessmentLauncher(IAssessmentStore assessments, IParticipantStore participants, Invitations invitations, TimeProvider clock)
{
    private const int CompaniesAtATime = 8, Attempts = 5;

    /// <summary>
    /// The assessments in the order of the companies, each with its people; null when the key came with another file before, of which nothing is changed.
    /// </summary>
    /// <param name="workspace">Whose they are.</param>
    /// <param name="companies">At least one company.</param>
    /// <param name="key">Names the launch.</param>
    /// <param name="digest">SHA-256 of the file.</param>
    /// <param name="cancellationToken">Cancels the call; what is done by then stays, and is found by the next.</param>
    internal async Task<ImmutableArray<LaunchedAssessment>?> LaunchAsync(
        Workspace workspace, ImmutableArray<LaunchCompany> companies, IdempotencyKey key, ImmutableArray<byte> digest, CancellationToken cancellationToken)
    {
        var launched = new LaunchedAssessment[companies.Length];

        // The first company alone: two launches of one key meet at it, and at most one goes on.
        if (await LaunchAsync(workspace, companies[0], 0, key, digest, cancellationToken) is not { } first)
            return null;
        launched[0] = first;
        var options = new ParallelOptions { MaxDegreeOfParallelism = CompaniesAtATime, CancellationToken = cancellationToken };
        await Parallel.ForAsync(1, companies.Length, options, async (place, stop) =>
            launched[place] = await LaunchAsync(workspace, companies[place], place, key, digest, stop)
                ?? throw new InvalidOperationException($"Assessment {IdOf(key, place)} of this launch belongs to another one."));
        return [.. launched];
    }

    private async Task<LaunchedAssessment?> LaunchAsync(
        Workspace workspace, LaunchCompany company, int place, IdempotencyKey key, ImmutableArray<byte> digest, CancellationToken cancellationToken)
    {
        var open = company.Settings.Open(IdOf(key, place), workspace, company.Earlier, clock.GetUtcNow());
        var assessment = open with { HasParticipants = !company.People.IsEmpty, LaunchDigest = digest };
        if (!await assessments.AddAsync(assessment, cancellationToken))
        {
            var found = (await assessments.FindAsync(assessment.Id, cancellationToken))?.Value;
            if (found?.LaunchDigest is not { } known || !known.AsSpan().SequenceEqual(digest.AsSpan()))
                return null;
            assessment = found;
        }

        var ids = company.People.Select((_, person) => key.IdOf($"person {place}/{person}")).ToImmutableArray();
        return new(assessment, await InviteAsync(assessment, company.People, ids, cancellationToken));
    }

    private static string IdOf(IdempotencyKey key, int place) => key.IdOf($"assessment {place}");

    // Nobody is added to an assessment that has closed meanwhile.
    private async Task<ImmutableArray<Participant>> InviteAsync(
        Assessment assessment, ImmutableArray<ParticipantInput> people, ImmutableArray<string> ids, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var invited = (await participants.ListAllAsync(assessment.Id, cancellationToken)).ToDictionary(person => person.Id, StringComparer.Ordinal);
            var missing = Enumerable.Range(0, people.Length).Where(person => !invited.ContainsKey(ids[person])).ToImmutableArray();
            if (missing.IsEmpty || assessment.State != AssessmentState.Open)
                return [.. ids.Where(invited.ContainsKey).Select(id => invited[id])];
            try
            {
                await invitations.AddAsync(assessment.Id, [.. missing.Select(person => people[person])], place => ids[missing[place]], cancellationToken);
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                // The same launch runs twice at a time, and the other was faster.
            }
        }
    }
}

/// <summary>An assessment of a launch.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="People">Who was invited by the launch, in the order of the file.</param>
internal sealed record LaunchedAssessment(Assessment Assessment, ImmutableArray<Participant> People);
