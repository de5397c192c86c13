using Microsoft.AspNetCore.Http;

namespace Survey.App.Pages;

/// <summary>Tells requests that another site made a browser send.</summary>
internal static class CrossSite
{
    /// <summary>Whether the request was made by a page of another origin. Requests that say nothing about it (programs, old browsers) are not.</summary>
    /// <param name="request">The request.</param>
    /// <param name="publicUrl">The address that this service is reached at.</param>
    /// <remarks>
    /// <c>Sec-Fetch-Site</c> decides where the browser sends it; pages cannot forge it. Else <c>Origin</c> does, except <c>null</c>, which older browsers
    /// send from our own pages, too, since these give no referrer.
    /// </remarks>
    public static bool IsForeign(HttpRequest request, string publicUrl)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");

        return request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != "null" && !IsOwn(origin, publicUrl);
    }

    private static bool IsOwn(string origin, string publicUrl) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && Uri.TryCreate(publicUrl, UriKind.Absolute, out var own) &&
        Uri.Compare(from, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
