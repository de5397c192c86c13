using Survey.App.Batches;
using Survey.App.Links;
using Survey.Core.Questions;
using Survey.Tests.App.Importing;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Batches;

/// <summary>A batch that was put straight into the stores, so that nothing happens to it but what a test does.</summary>
internal sealed class PlantedBatch(ConsultantServer server, string id)
{
    public string Id => id;

    public string Path => $"/api/batches/{id}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A batch as it stands after its split, with companies of this many respondents; no message was sent.</summary>
    public static async Task<PlantedBatch> RunningAsync(ConsultantServer server, params int[] people)
    {
        var planted = await AddAsync(server, BatchState.Running);
        var sheets = Assert.Single((await Imported.SampleAsync("one-company.csv")).Companies).Sheets;
        var items = people.Select((number, i) => new NewBatchItem(
            new() { BatchId = planted.Id, Id = BatchItemRules.IdOf(i + 1), Company = $"Company {i + 1}", Responses = number, State = BatchItemState.Waiting },
            BatchAnswers.Write(sheets[..number], BuiltInQuestionnaire.In("en"))));
        Assert.True(await server.Storage.BatchItems.AddAsync(planted.Id, [.. items], Token));
        return planted;
    }

    /// <summary>A batch whose file is stored as far as the state says; no message was sent.</summary>
    public static async Task<PlantedBatch> UploadedAsync(ConsultantServer server, BatchState state, byte[] file)
    {
        var planted = await AddAsync(server, state);
        await server.Storage.Uploads.SaveAsync(planted.Id, "planted", new MemoryStream(file), Token);
        return planted;
    }

    public string Message() => $$"""{"batchId":"{{id}}","traceParent":null,"dueAt":"2026-01-01T00:00:00Z"}""";

    public string Message(string item) => $$"""{"batchId":"{{id}}","itemId":"{{item}}","traceParent":null,"dueAt":"2026-01-01T00:00:00Z"}""";

    public async Task<Batch?> FindAsync() => (await server.Storage.Batches.FindAsync(id, Token))?.Value;

    public async Task<BatchItem> ItemAsync(string item) => (await server.Storage.BatchItems.FindAsync(id, item, Token))!.Value;

    public async Task<bool> HasUploadAsync()
    {
        await using var stream = await server.Storage.Uploads.OpenAsync(id, "planted", Token);
        return stream is not null;
    }

    private static async Task<PlantedBatch> AddAsync(ConsultantServer server, BatchState state)
    {
        var now = server.Time.GetUtcNow();
        var workspace = (await server.Storage.Workspaces.ListAsync(Token))[0];
        var batch = new Batch
        {
            Id = RandomId.Create(16),
            WorkspaceId = workspace.Id,
            Name = "Planted",
            FileName = "planted.csv",
            Settings = new(),
            CreatedAt = now,
            State = state,
            Upload = state == BatchState.Splitting ? "planted" : null,
            Contents = state == BatchState.Running ? new(0, 0, 0, [], 0) : null,
            SplitAt = state == BatchState.Running ? now : null,
        };
        Assert.True(await server.Storage.Batches.AddAsync(batch, Token));
        return new(server, batch.Id);
    }
}
