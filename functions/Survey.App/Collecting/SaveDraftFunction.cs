using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Pages;

namespace Survey.App.Collecting;

/// <summary>Saves the step that somebody is at, without going on: what the script of the pages does while people choose.</summary>
public sealed class SaveDraftFunction(RespondentLinks links, PostGate gate, SurveySittings sittings, RespondentDrafts drafts, TimeProvider time)
{
    /// <summary>204 when it is saved; 409 when nothing was begun on this device or the survey is closed; 413 when the draft is too large to be kept; else as for answers.</summary>
    [Function(nameof(SaveDraftFunction))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "s/{token}/draft")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await links.FindAsync(token, cancellationToken) is not { } link)
            return MessagePages.UnknownLink(request);

        var texts = PageTexts.For(link.Assessment.Language);
        var posted = await gate.ReadAsync(request, texts, cancellationToken);
        if (posted.Refusal is { } refusal)
            return refusal;

        if (posted.Form is not { } form)
            return MessagePages.Show(StatusCodes.Status415UnsupportedMediaType, "wrongType", texts);

        if (!link.TakesAnswers(time.GetUtcNow()) || await sittings.FindPostedAsync(request, link, form, cancellationToken) is not { } sitting)
            return Results.StatusCode(StatusCodes.Status409Conflict);

        return await drafts.SaveAsync(link, sitting.Key, sitting.Draft, cancellationToken)
            ? Results.NoContent()
            : Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
    }
}
