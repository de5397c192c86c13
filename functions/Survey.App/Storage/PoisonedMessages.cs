using System.Text.Json;
using Microsoft.Extensions.Logging;
using Survey.App.Telemetry;

namespace Survey.App.Storage;

/// <summary>Records messages that failed too often. Never throws but when the host stops: a message that fails here would come back without end.</summary>
public sealed partial class PoisonedMessages(ILogger<PoisonedMessages> logger)
{
    /// <summary>Counts the message and does what is to be noted.</summary>
    /// <param name="queue">The queue that it comes from.</param>
    /// <param name="note">Reads the message and notes in the stores that it was given up.</param>
    /// <param name="cancellationToken">Fires when the host stops.</param>
    public async Task RecordAsync(string queue, Func<Task> note, CancellationToken cancellationToken)
    {
        SurveyTelemetry.CountPoisoned(queue);
        try
        {
            await note();
        }
        catch (JsonException exception)
        {
            LogUnreadable(queue, exception);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotRecorded(queue, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of {Queue} could not be read and is dropped.")]
    private partial void LogUnreadable(string queue, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "That a message of {Queue} was given up could not be recorded; a timer takes up what it was about.")]
    private partial void LogNotRecorded(string queue, Exception exception);
}
