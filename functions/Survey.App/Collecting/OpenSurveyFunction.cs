using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Pages;

namespace Survey.App.Collecting;

/// <summary>Shows the survey behind a personal link. Changes nothing.</summary>
public sealed class OpenSurveyFunction(RespondentLinks links, SurveyPages pages)
{
    /// <summary>The introduction, a step that was begun on this device, or the page of a closed survey; 404 for a link that leads nowhere.</summary>
    [Function(nameof(OpenSurveyFunction))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "s/{token}")] HttpRequest request, string token, CancellationToken cancellationToken) =>
        await links.FindAsync(token, cancellationToken) is { } link
            ? await pages.OpenAsync(request, link, cancellationToken)
            : MessagePages.UnknownLink(request);
}
