using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Survey.App.Telemetry;

/// <summary>
/// What the service measures of itself: spans from the request through the queue to the report, and metrics. Nothing here names a person, an
/// answer, a token or an address, and nothing is spent while nobody listens.
/// </summary>
public static class SurveyTelemetry
{
    /// <summary>Name of the spans' source and of the meter.</summary>
    public const string Name = "Survey";

    private const string AssessmentTag = "survey.assessment.id";

    private static readonly ActivitySource _source = new(Name);
    private static readonly Meter _meter = new(Name);

    private static readonly Counter<long> _responses = _meter.CreateCounter<long>(
        "survey.responses", "{response}", "Submissions and withdrawals, by what became of them.");

    private static readonly Histogram<double> _scoring = _meter.CreateHistogram<double>(
        "survey.scoring.duration", "s", "From the closed assessment to its published result.");

    private static readonly Histogram<double> _report = _meter.CreateHistogram<double>(
        "survey.report.duration", "s", "From the published result to the stored report.");

    private static readonly Histogram<double> _split = _meter.CreateHistogram<double>(
        "survey.batch.split.duration", "s", "From the file of a batch to its stored companies.");

    private static readonly Histogram<double> _company = _meter.CreateHistogram<double>(
        "survey.batch.company.duration", "s", "From the stored answers of a batch's company to its stored report.");

    private static readonly Counter<long> _companies = _meter.CreateCounter<long>(
        "survey.batch.companies", "{company}", "Companies of batches that have ended, by how.");

    private static readonly Histogram<double> _queueAge = _meter.CreateHistogram<double>(
        "survey.queue.age", "s", "From when a message was due to when it is handled.");

    private static readonly Counter<long> _poisoned = _meter.CreateCounter<long>(
        "survey.queue.poisoned", "{message}", "Messages that were given up after five attempts.");

    /// <summary>Counts a submission or withdrawal.</summary>
    /// <param name="kind"><c>submit</c> or <c>withdraw</c>.</param>
    /// <param name="outcome">What became of it, such as <c>accepted</c>.</param>
    public static void CountResponse(string kind, string outcome) => _responses.Add(1, new("survey.response.kind", kind), new("survey.response.outcome", outcome));

    /// <summary>Counts a message that was given up.</summary>
    /// <param name="queue">The queue that it came from.</param>
    public static void CountPoisoned(string queue) => _poisoned.Add(1, new KeyValuePair<string, object?>("messaging.destination.name", queue));

    /// <summary>
    /// Begins to handle a message: a span that continues the sender's trace, and how long the message waited. Null when nobody listens to spans; dispose it when done.
    /// </summary>
    /// <param name="queue">The queue.</param>
    /// <param name="traceParent">The sender's place in its trace, from the message; a malformed one begins a trace of its own.</param>
    /// <param name="age">How long ago the message was due; null when it does not say, negative times count as zero.</param>
    public static Activity? StartHandling(string queue, string? traceParent, TimeSpan? age)
    {
        if (age is { } waited)
            _queueAge.Record(Math.Max(0, waited.TotalSeconds), new KeyValuePair<string, object?>("messaging.destination.name", queue));

        ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var parent);
        // The sender's trace goes on; the call by which the host delivers the message is only linked.
        var links = Activity.Current is { } delivery ? new[] { new ActivityLink(delivery.Context) } : null;
        var activity = _source.StartActivity($"process {queue}", ActivityKind.Consumer, parent, links: links);
        activity?.SetTag("messaging.system", "azure.storage.queues").SetTag("messaging.operation.type", "process").SetTag("messaging.destination.name", queue);
        return activity;
    }

    /// <summary>Measures scoring until it is disposed.</summary>
    /// <param name="assessmentId">The assessment; an id that says nothing by itself.</param>
    public static TimedWork MeasureScoring(string assessmentId) => new(_source, "score", AssessmentTag, assessmentId, _scoring);

    /// <summary>Measures composing, painting and storing a report until it is disposed.</summary>
    /// <param name="assessmentId">The assessment.</param>
    public static TimedWork MeasureReport(string assessmentId) => new(_source, "report", AssessmentTag, assessmentId, _report);

    /// <summary>Counts a company of a batch that has ended.</summary>
    /// <param name="outcome">How, such as <c>Done</c>.</param>
    public static void CountCompany(string outcome) => _companies.Add(1, new KeyValuePair<string, object?>("survey.batch.outcome", outcome));

    /// <summary>Measures the split of a batch's file until it is disposed.</summary>
    /// <param name="batchId">The batch; an id that says nothing by itself.</param>
    public static TimedWork MeasureSplit(string batchId) => new(_source, "split", "survey.batch.id", batchId, _split);

    /// <summary>Measures scoring, composing, painting and storing the report of a batch's company until it is disposed.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="itemId">The company's number in it.</param>
    public static TimedWork MeasureCompany(string batchId, string itemId) =>
        new(_source, "report company", "survey.batch.item", $"{batchId}/{itemId}", _company);
}
