using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Survey.App.Pages;
using Survey.App.Problems;

namespace Survey.App.Collecting;

/// <summary>Lets a posted request in: from our own pages or a program, small enough, in a format that is read here.</summary>
public sealed class PostGate(IOptions<SurveyOptions> options)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    /// <summary>Whether the request is, or wants, JSON: what it is told must be JSON, too.</summary>
    public static bool IsJson(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return TypeOf(request) == Json || request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The body, or why it is refused. Nothing of a refused request is stored.</summary>
    /// <param name="request">The request.</param>
    /// <param name="texts">Language of the page that explains a refusal.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<PostedBody> ReadAsync(HttpRequest request, PageTexts texts, CancellationToken cancellationToken)
    {
        var json = IsJson(request);
        if (CrossSite.IsForeign(request, options.Value.PublicUrl))
            return PostedBody.Refused(MessagePages.Show(StatusCodes.Status403Forbidden, "foreign", texts));

        if (TypeOf(request) is not (Form or Json))
            return PostedBody.Refused(json ? ApiProblem.UnsupportedType($"{Form} or {Json}") : MessagePages.Show(StatusCodes.Status415UnsupportedMediaType, "wrongType", texts));

        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return PostedBody.Refused(json ? ApiProblem.TooLarge() : MessagePages.Show(StatusCodes.Status413PayloadTooLarge, "tooLarge", texts));

        if (TypeOf(request) == Json)
            return new(body, null, null);

        return await SurveyForm.ReadAsync(body, cancellationToken) is { } form
            ? new(null, form, null)
            : PostedBody.Refused(MessagePages.Show(StatusCodes.Status400BadRequest, "badForm", texts));
    }

    private static string TypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : "";
}

/// <summary>What was posted: exactly one of the three is there.</summary>
/// <param name="Json">A JSON body.</param>
/// <param name="Form">A form.</param>
/// <param name="Refusal">Why nothing was taken.</param>
public sealed record PostedBody(byte[]? Json, SurveyForm? Form, IResult? Refusal)
{
    /// <summary>A request that is turned away.</summary>
    public static PostedBody Refused(IResult refusal) => new(null, null, refusal);
}
