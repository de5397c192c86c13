using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Survey.App.Assessments;
using Survey.App.Collecting;
using Survey.App.Storage.Cloud;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Storage;

/// <summary>Deleting an assessment while people still answer it: stores in several partitions, and nothing may stay behind in any.</summary>
public sealed class CloudErasureTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly string _account = SharedAzurite.TakeAccount();
    private FaultyNetwork _network = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _network = await FaultyNetwork.OpenAsync(_account);

    public ValueTask DisposeAsync() => _network.DisposeAsync();

    [Fact]
    public async Task Erase_AnswerArrivesBetweenAnyTwoOfItsCalls_LeavesNothingOfIt()
    {
        for (var moment = 1; ; moment++)
        {
            var id = $"a{moment:00}";
            var person = new Participant { AssessmentId = id, Id = "p00", TokenHash = Key(id) };
            var visitor = SharedAzurite.Open(_account);
            await visitor.Assessments.AddAsync(AnAssessment(id), Token);
            await visitor.Participants.AddAsync(id, [person], Token);
            var submission = new AnswerSubmission(id, person.Id, Key($"answers {id}"), "{}");
            await visitor.Answers.SubmitAsync(submission, Now, Token);

            var wasReached = false;
            _network.Reset(number =>
            {
                if (number == moment)
                {
                    wasReached = true;
                    visitor.Answers.SubmitAsync(submission, Now, Token).GetAwaiter().GetResult();
                }

                return null;
            });
            await EraserOf(SharedAzurite.Open(_network.ConnectionString)).EraseAsync(id, Token);
            Assert.Empty(await new TableClient(_account, "answers").QueryAsync<TableEntity>($"PartitionKey eq '{id}'", cancellationToken: Token).ToListAsync(Token));
            Assert.Empty(await new TableClient(_account, "participants").QueryAsync<TableEntity>($"PartitionKey eq '{id}'", cancellationToken: Token).ToListAsync(Token));
            if (!wasReached)
                break;
        }
    }

    private static AssessmentEraser EraserOf(CloudStorage stores) =>
        new(stores.Assessments, stores.Participants, stores.Answers, stores.Drafts, stores.Results, stores.Benchmark, stores.Reports);

    private static ImmutableArray<byte> Key(string seed) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(seed))];

    private static Assessment AnAssessment(string id) => new()
    {
        Id = id,
        WorkspaceId = "w1",
        Company = "Aster & Daughters",
        RequestedBy = "Helen Aster",
        Questionnaire = new QuestionnaireVersion("roles", 1),
        Language = "en",
        MinimumGroup = 5,
        CreatedAt = Now,
        ClosesAt = Now.AddDays(14),
        TimeZone = "Europe/Amsterdam",
        CloseAfterComplete = TimeSpan.FromHours(24),
        HoldReport = false,
        ShowComments = true,
        State = AssessmentState.Open,
    };
}
