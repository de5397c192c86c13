using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Pages;

namespace Survey.App.Collecting;

/// <summary>Thanks for answers and says what happens next.</summary>
public sealed class ThankRespondentFunction(RespondentLinks links, SurveyFactsReader facts, SurveyPages pages, TimeProvider time)
{
    /// <summary>The thanks; the closed page after the close; the survey's first page for somebody who has not answered.</summary>
    [Function(nameof(ThankRespondentFunction))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "s/{token}/thanks")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { } link)
            return MessagePages.UnknownLink(request);

        if (!link.TakesAnswers(time.GetUtcNow()))
            return await pages.ClosedAsync(link, refused: false, cancellationToken);

        return link.Participant.Answered
            ? new PageResult<ThanksPage>(StatusCodes.Status200OK, await facts.ReadAsync(link, cancellationToken))
            : new SeeOther(link.Path);
    }
}
