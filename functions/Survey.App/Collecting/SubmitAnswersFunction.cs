using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Pages;

namespace Survey.App.Collecting;

/// <summary>Takes answers: one step of the pages as a form, or a whole sheet as JSON.</summary>
public sealed class SubmitAnswersFunction(
    RespondentLinks links, PostGate gate, SurveyConversation conversation, SheetSubmission sheets, SurveyPages pages, TimeProvider time)
{
    /// <summary>
    /// A form is answered with the next page, or with the same one and all problems (400). JSON is answered with what happens next, or problem details that list every
    /// problem (400). 404 for a link that leads nowhere, 409 after the close, 413 above 1 MiB, 415 for other formats; nothing is stored then.
    /// </summary>
    [Function(nameof(SubmitAnswersFunction))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{token}")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await links.FindAsync(token, cancellationToken) is not { } link)
            return PostGate.IsJson(request) ? SheetSubmission.Unknown(request) : MessagePages.UnknownLink(request);

        var posted = await gate.ReadAsync(request, PageTexts.For(link.Assessment.Language), cancellationToken);
        if (posted.Refusal is { } refusal)
            return refusal;

        if (posted.Json is { } json)
            return await sheets.TakeAsync(link, json, cancellationToken);

        return link.TakesAnswers(time.GetUtcNow())
            ? await conversation.ContinueAsync(request.HttpContext, link, posted.Form!, cancellationToken)
            : await pages.ClosedAsync(link, refused: true, cancellationToken);
    }
}
