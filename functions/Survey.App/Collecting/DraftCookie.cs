using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Survey.App.Collecting;

/// <summary>
/// The one cookie of the survey: the key of the draft, on the respondent's device alone. Sent to the pages of that one link only, never to scripts; lax rather
/// than strict, since people come back through the link in their mail, which is another site.
/// </summary>
public sealed class DraftCookie(IOptions<SurveyOptions> options, TimeProvider time)
{
    private const string Name = "draft";

    /// <summary>The key that the browser sent, or null.</summary>
    public static DraftKey? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DraftKey.TryParse(request.Cookies[Name], out var key) ? key : null;
    }

    /// <summary>Gives the browser the key until the survey closes.</summary>
    public void Write(HttpResponse response, OpenLink link, DraftKey key)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(link);
        response.Cookies.Append(Name, key.ToString(), Options(link, link.ClosesAt - time.GetUtcNow()));
    }

    /// <summary>Takes the key back.</summary>
    public void Delete(HttpResponse response, OpenLink link)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(link);
        response.Cookies.Append(Name, "", Options(link, TimeSpan.Zero));
    }

    private CookieOptions Options(OpenLink link, TimeSpan age) => new()
    {
        Path = link.Path,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = options.Value.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        MaxAge = age,
    };
}
