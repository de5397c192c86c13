using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Storage.Cloud;
using Survey.Cli.Azurite;
using Survey.Core.Scoring;

namespace Survey.Benchmarks.Storage;

/// <summary>
/// Answers submitted through the port on the emulator, against the bare table client writing the same entities: each sheet, and the mark of the person whose it
/// is. Both ways wait for each write before the next, as the order of the two is part of what is promised. Seeded.
/// </summary>
internal static class CloudSubmissionBenchmark
{
    private const int People = 200, AtATime = 8;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static int _assessments;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        await using (var azurite = await AzuriteProcess.StartAsync(folder.FullName, accounts: null, CancellationToken.None))
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", azurite.ConnectionString)]).Build();
            var stores = CloudStorage.Open(settings, TimeProvider.System);
            var bare = new TableServiceClient(azurite.ConnectionString);
            output.WriteLine("Submissions on the emulator against the bare writes of the same entities");
            await PairedRates.CompareAsync(output, () => SubmitAsync(stores), () => WriteAsync(stores, bare));
        }

        folder.Delete(recursive: true);
    }

    private static async Task<double> SubmitAsync(CloudStorage stores)
    {
        var submissions = await InviteAsync(stores);
        return await RateAsync(submissions, async (submission, token) =>
        {
            if (await stores.Answers.SubmitAsync(submission, Now, token) != SubmitOutcome.Accepted)
                throw new InvalidOperationException("The store refused an answer.");
        });
    }

    private static async Task<double> WriteAsync(CloudStorage stores, TableServiceClient bare)
    {
        var submissions = await InviteAsync(stores);
        var (answers, participants) = (bare.GetTableClient("answers"), bare.GetTableClient("participants"));
        await answers.CreateIfNotExistsAsync();
        return await RateAsync(submissions, async (submission, token) =>
        {
            var sheet = new TableEntity(submission.AssessmentId, Convert.ToHexStringLower(submission.AnswerKey.AsSpan()))
            {
                ["Body0"] = System.Text.Encoding.UTF8.GetBytes(submission.Sheet),
            };
            await answers.UpsertEntityAsync(sheet, TableUpdateMode.Replace, token);
            var mark = new TableEntity(submission.AssessmentId, $"p.{submission.ParticipantId}") { ["Answered"] = true };
            await participants.UpdateEntityAsync(mark, ETag.All, TableUpdateMode.Merge, token);
        });
    }

    private static async Task<double> RateAsync(ImmutableArray<AnswerSubmission> submissions, Func<AnswerSubmission, CancellationToken, ValueTask> submit)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(submissions, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, submit);
        return submissions.Length / watch.Elapsed.TotalSeconds;
    }

    private static async Task<ImmutableArray<AnswerSubmission>> InviteAsync(CloudStorage stores)
    {
        var number = _assessments++;
        var id = string.Create(CultureInfo.InvariantCulture, $"assessment{number:0000}");
        var random = new Random(number);
        await stores.Assessments.AddAsync(AnAssessment(id), CancellationToken.None);
        ImmutableArray<AnswerSubmission> submissions =
            [.. Enumerable.Range(0, People).Select(person => new AnswerSubmission(id, $"person{person:0000}", Bytes(random), Sheet(random)))];
        foreach (var batch in submissions.Chunk(100))
            await stores.Participants.AddAsync(id, [.. batch.Select(submission => Person(submission, random))], CancellationToken.None);
        return submissions;
    }

    private static Participant Person(AnswerSubmission submission, Random random) =>
        new() { AssessmentId = submission.AssessmentId, Id = submission.ParticipantId, TokenHash = Bytes(random) };

    private static ImmutableArray<byte> Bytes(Random random)
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return ImmutableArray.Create(bytes);
    }

    private static string Sheet(Random random) =>
        $"{{{string.Join(',', Enumerable.Range(0, 47).Select(item => $"\"item_number_{item:00}\":\"{random.Next(10_000_000)}\""))}}}";

    // Has answers already: the first answer's extra mark is not what is measured.
    private static Assessment AnAssessment(string id) => new()
    {
        Id = id,
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
        HasAnswers = true,
        State = AssessmentState.Open,
    };
}
