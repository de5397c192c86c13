using System.Diagnostics;
using System.Diagnostics.Metrics;
using Survey.App.Telemetry;
using Xunit;

namespace Survey.Tests.App.Telemetry;

public sealed class SurveyTelemetryTests : IDisposable
{
    private readonly ActivityListener _spans = new()
    {
        ShouldListenTo = source => source.Name == SurveyTelemetry.Name,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    public SurveyTelemetryTests() => ActivitySource.AddActivityListener(_spans);

    [Fact]
    public void StartHandling_SendersTrace_IsContinued()
    {
        const string sender = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        using var activity = SurveyTelemetry.StartHandling("score-assessment", sender, null);
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", activity!.TraceId.ToHexString());
        Assert.Equal("b7ad6b7169203331", activity.ParentSpanId.ToHexString());
        Assert.Equal(ActivityKind.Consumer, activity.Kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    public void StartHandling_NoSender_BeginsATraceOfItsOwn(string? sender)
    {
        using var activity = SurveyTelemetry.StartHandling("score-assessment", sender, null);
        Assert.Equal(default, activity!.ParentSpanId);
    }

    [Fact]
    public void MeasureScoring_DoneOrNot_IsOkWithADurationOrAnErrorWithout()
    {
        // Other tests measure at the same time; what is measured here is told on this thread.
        var thread = Environment.CurrentManagedThreadId;
        var durations = new List<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Name == "survey.scoring.duration")
                to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
                durations.Add(value);
        });
        listener.Start();

        var ended = new List<ActivityStatusCode>();
        _spans.ActivityStopped = activity =>
        {
            if (Environment.CurrentManagedThreadId == thread)
                ended.Add(activity.Status);
        };
        using (SurveyTelemetry.MeasureScoring("abc"))
        {
            // Fails half way.
        }

        using (var work = SurveyTelemetry.MeasureScoring("abc"))
            work.Done();
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Ok], ended);
        Assert.Single(durations);
    }

    public void Dispose() => _spans.Dispose();
}
