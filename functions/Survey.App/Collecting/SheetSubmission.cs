using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Survey.App.Pages;
using Survey.App.Problems;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>Takes a whole sheet at once as JSON, for programs.</summary>
public sealed class SheetSubmission(AnswerSubmitter submitter)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>404 as problem details.</summary>
    public static ApiProblem Unknown(HttpRequest request) => ApiProblem.NotFound(PageTexts.For(request)["message.unknownLink.lead"]);

    /// <summary>Stores the sheet if everything in it can be taken; else every problem is listed and nothing is stored.</summary>
    /// <param name="link">Whose sheet it is.</param>
    /// <param name="body">JSON in UTF-8: one object, answers by field name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IResult> TakeAsync(OpenLink link, byte[] body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var texts = PageTexts.For(link.Assessment.Language);
        if (Text(body) is not { } json)
            return ApiProblem.BadInput([new("$", null, texts["json.encoding"])]);

        var reading = AnswerSheetJson.Read(json, BuiltInQuestionnaire.In(link.Assessment.Language));
        if (!reading.IsValid)
            return ApiProblem.BadInput(reading.Problems);

        return await submitter.SubmitAsync(link, reading.Value, cancellationToken) switch
        {
            SubmitOutcome.Accepted => Accepted(link, texts),
            SubmitOutcome.Closed => ApiProblem.Conflict(texts["closed.refused"]),
            _ => ApiProblem.NotFound(texts["message.unknownLink.lead"]),
        };
    }

    private static JsonAnswer<Receipt> Accepted(OpenLink link, PageTexts texts)
    {
        var closing = new ClosingWords(texts, link.Assessment.TimeZone);
        var next = texts.Format("json.accepted", ("closes", closing.Moment(link.ClosesAt)), ("complete", closing.AfterComplete(link.Assessment.CloseAfterComplete)));
        return new JsonAnswer<Receipt>(StatusCodes.Status200OK, new("accepted", link.ClosesAt, next), ReceiptJson.Default.Receipt);
    }

    private static string? Text(byte[] body)
    {
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>What a program is told when its sheet is stored.</summary>
/// <param name="Status">Always <c>accepted</c>.</param>
/// <param name="ClosesAt">From this instant on nothing is accepted, UTC.</param>
/// <param name="Next">What happens next, as a sentence.</param>
internal sealed record Receipt(string Status, DateTimeOffset ClosesAt, string Next);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
