using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Survey.App.Pages;

namespace Survey.App.Collecting;

/// <summary>Withdraws the answers of a link and what was begun with it, until the close.</summary>
public sealed class WithdrawAnswersFunction(
    RespondentLinks links, AnswerSubmitter submitter, SurveyPages pages, DraftCookie cookie, IOptions<SurveyOptions> options)
{
    /// <summary>303 to the survey's first page once nothing is stored; 409 after the close, nothing changed; 404 for a link that leads nowhere. The body does not matter.</summary>
    [Function(nameof(WithdrawAnswersFunction))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{token}/withdraw")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await links.FindAsync(token, cancellationToken) is not { } link)
            return MessagePages.UnknownLink(request);

        if (CrossSite.IsForeign(request, options.Value.PublicUrl))
            return MessagePages.Show(StatusCodes.Status403Forbidden, "foreign", PageTexts.For(link.Assessment.Language));

        switch (await submitter.WithdrawAsync(link, cancellationToken))
        {
            case SubmitOutcome.Accepted:
                cookie.Delete(request.HttpContext.Response, link);
                return new SeeOther($"{link.Path}?done=withdrawn");
            case SubmitOutcome.Closed:
                return await pages.ClosedAsync(link, refused: true, cancellationToken);
            default:
                return MessagePages.UnknownLink(request);
        }
    }
}
