using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Survey.App.Batches;
using Survey.App.Storage;
using Survey.Tests.App.Batches;
using Survey.Tests.App.Journeys;
using Xunit;

namespace Survey.Tests.App.Telemetry;

/// <summary>The trace of a batch goes from the upload through its split to every company's report and the end.</summary>
public sealed class BatchTraceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Batch_FromUploadToEnd_HasOneTrace()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Survey" or "Microsoft.AspNetCore" or "Microsoft.Azure.Functions.Worker",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        string id;
        await using (var server = await ConsultantServer.StartAsync())
            id = (await server.Consultant.RunAsync(BatchServer.Of(("Aster", 8), ("Birch", 8)))).Split('/')[^1];

        var split = Assert.Single(spans, span => span.OperationName == "split" && (string?)span.GetTagItem("survey.batch.id") == id);
        var trace = spans.Where(span => span.TraceId == split.TraceId).ToList();
        // Of the many requests, those that asked how it stands among them, the upload alone is in it.
        Assert.Single(trace, span => span.Kind == ActivityKind.Server);
        Assert.Single(trace, span => span is { OperationName: "process split-batch", Kind: ActivityKind.Consumer });
        Assert.Equal(2, trace.Count(span => span is { OperationName: "process report-company", Kind: ActivityKind.Consumer }));
        Assert.Equal(
            [$"{id}/00001", $"{id}/00002"],
            trace.Where(span => span.OperationName == "report company").Select(span => (string)span.GetTagItem("survey.batch.item")!).Order(StringComparer.Ordinal));
        Assert.Contains(trace, span => span is { OperationName: "process finish-batch", Kind: ActivityKind.Consumer });
    }

    [Fact]
    public async Task Messages_SentWithinATrace_CarryIt()
    {
        var queue = new NotedQueue();
        var queues = new BatchQueues(queue, TimeProvider.System);
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        await queues.SendSplitAsync("b", Token);
        await queues.SendReportsAsync("b", new[] { "00001", "00002" }.ToAsyncEnumerable(), Token);
        await queues.SendFinishAsync("b", Token);

        Assert.Equal(["finish-batch", "report-company", "report-company", "split-batch"], queue.Sent.Select(sent => sent.Queue).Order(StringComparer.Ordinal));
        Assert.All(queue.Sent, sent =>
        {
            Assert.Equal(activity.Id, (string?)sent.Message["traceParent"]);
            Assert.Subset(new HashSet<string> { "batchId", "itemId", "traceParent", "dueAt" }, sent.Message.AsObject().Select(member => member.Key).ToHashSet());
        });
    }

    private sealed class NotedQueue : IWorkQueue
    {
        public ConcurrentQueue<(string Queue, JsonNode Message)> Sent { get; } = [];

        public Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken cancellationToken)
        {
            Sent.Enqueue((queue, JsonNode.Parse(body)!));
            return Task.CompletedTask;
        }
    }
}
