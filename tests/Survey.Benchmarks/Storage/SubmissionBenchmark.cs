using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.Core.Scoring;
using Survey.Host.Storage;

namespace Survey.Benchmarks.Storage;

/// <summary>
/// Compares answers submitted through the port (checks, the sheet, the person's mark, each acknowledged when durable) with the bare inserts of the same sheets
/// in groups of the same size, on the same disk with the same settings. Seeded; prints rows a second and their ratio.
/// </summary>
internal static class SubmissionBenchmark
{
    private const int People = 20_000;
    private const int Group = 256;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(TextWriter output)
    {
        var submissions = Make(new Random(1));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Submissions on SQLite, each durable when acknowledged, against bare inserts in groups of {Group}: {People} sheets of {submissions.Average(one => one.Sheet.Length):0} characters"));
        await PairedRates.CompareAsync(
            output,
            () => InFolderAsync(folder => SubmitAsync(folder, submissions)),
            () => InFolderAsync(folder => Task.FromResult(InsertBare(folder, submissions))));
    }

    private static ImmutableArray<AnswerSubmission> Make(Random random) =>
        [.. Enumerable.Range(0, People).Select(person => new AnswerSubmission("a1", $"{person:00000}", Bytes(random), Sheet(random)))];

    private static ImmutableArray<byte> Bytes(Random random)
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return ImmutableArray.Create(bytes);
    }

    private static string Sheet(Random random) =>
        $"{{{string.Join(',', Enumerable.Range(0, 47).Select(item => $"\"item_number_{item:00}\":\"{random.Next(10_000_000)}\""))}}}";

    private static async Task<double> InFolderAsync(Func<string, Task<double>> measure)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        try
        {
            return await measure(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double InsertBare(string folder, ImmutableArray<AnswerSubmission> submissions)
    {
        using var session = new SqliteSession(Path.Combine(folder, "bare.db"), readOnly: false);
        SqliteSchema.Migrate(session, "bare.db");
        var watch = Stopwatch.StartNew();
        foreach (var group in submissions.Chunk(Group))
        {
            session.Execute("BEGIN IMMEDIATE");
            foreach (var submission in group)
            {
                session.Execute(
                    "INSERT INTO answers (assessment_id, answer_key, sheet) VALUES ($1, $2, $3)",
                    submission.AssessmentId,
                    submission.AnswerKey.ToColumn(),
                    submission.Sheet);
            }

            session.Execute("COMMIT");
        }

        return submissions.Length / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> SubmitAsync(string folder, ImmutableArray<AnswerSubmission> submissions)
    {
        await using var storage = LocalStorage.Open(folder, TimeProvider.System);
        await InviteAsync(storage, submissions);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            submissions,
            new ParallelOptions { MaxDegreeOfParallelism = Group },
            async (submission, token) =>
            {
                if (await storage.Answers.SubmitAsync(submission, Now, token) != SubmitOutcome.Accepted)
                    throw new InvalidOperationException("The store refused an answer.");
            });
        return submissions.Length / watch.Elapsed.TotalSeconds;
    }

    private static async Task InviteAsync(LocalStorage storage, ImmutableArray<AnswerSubmission> submissions)
    {
        await storage.Assessments.AddAsync(AnAssessment(), CancellationToken.None);
        var random = new Random(2);
        var people = submissions.Select(submission => new Participant { AssessmentId = "a1", Id = submission.ParticipantId, TokenHash = Bytes(random) });
        await Task.WhenAll(people.Chunk(100).Select(batch => storage.Participants.AddAsync("a1", [.. batch], CancellationToken.None)));
    }

    private static Assessment AnAssessment() => new()
    {
        Id = "a1",
        WorkspaceId = "w1",
        Company = "Aster",
        RequestedBy = "Helen Aster",
        Questionnaire = new QuestionnaireVersion("roles", 1),
        Language = "en",
        MinimumGroup = 5,
        CreatedAt = Now,
        ClosesAt = Now.AddDays(14),
        TimeZone = "Europe/London",
        CloseAfterComplete = TimeSpan.FromHours(24),
        HoldReport = false,
        ShowComments = true,
        State = AssessmentState.Open,
    };
}
