using Microsoft.Extensions.Options;

namespace Survey.App.Links;

/// <summary>Writes the links that leave the service, from the configured address alone.</summary>
public sealed class PublicLinks(IOptions<SurveyOptions> options)
{
    /// <summary>A respondent's personal link.</summary>
    public string Survey(LinkToken token) => Link("s", token);

    /// <summary>The link to a report.</summary>
    public string Report(LinkToken token) => Link("r", token);

    private string Link(string kind, LinkToken token) => $"{options.Value.PublicUrl.TrimEnd('/')}/{kind}/{token}";
}
