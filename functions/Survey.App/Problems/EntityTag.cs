using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Survey.App.Problems;

/// <summary>Whether a caller has what they ask for (<c>If-None-Match</c>).</summary>
internal static class EntityTag
{
    /// <summary>True when the request names the tag, weakly or strongly, or any.</summary>
    public static bool IsKnown(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag.Equals(tag, StringComparison.Ordinal));
}
