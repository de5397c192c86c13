using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Pages;

namespace Survey.App.Collecting;

/// <summary>Asks whether answers are really to be withdrawn. Changes nothing.</summary>
public sealed class AskWithdrawalFunction(RespondentLinks links, SurveyFactsReader facts, SurveyPages pages, TimeProvider time)
{
    /// <summary>The question; the closed page after the close; the survey's first page for somebody who has not answered.</summary>
    [Function(nameof(AskWithdrawalFunction))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "s/{token}/withdraw")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { } link)
            return MessagePages.UnknownLink(request);

        if (!link.TakesAnswers(time.GetUtcNow()))
            return await pages.ClosedAsync(link, refused: false, cancellationToken);

        return link.Participant.Answered
            ? new PageResult<WithdrawPage>(StatusCodes.Status200OK, await facts.ReadAsync(link, cancellationToken))
            : new SeeOther(link.Path);
    }
}
