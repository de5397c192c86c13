using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Survey.App.Pages;

/// <summary>Serves the static files of the pages: style sheet, script, fonts, icon.</summary>
public sealed class ServeAssetFunction
{
    /// <summary>The file, in the best encoding that the reader takes; 304 when the reader has it; 404 for any other name.</summary>
    [Function(nameof(ServeAssetFunction))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequest request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (AssetCatalog.Find(name) is not { } asset)
            return Results.NotFound();

        var (bytes, encoding) = asset.Encode(Accepts(request, "br"), Accepts(request, "gzip"));
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            headers.ContentEncoding = encoding;

        // A strong tag names one sequence of bytes, so each encoding has its own. Fonts are fetched in CORS mode even from their own origin.
        var tag = new EntityTagHeaderValue($"\"{asset.Hash}{encoding}\"");
        return Results.Stream(new MemoryStream(bytes, writable: false), asset.MediaType, entityTag: tag);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => StringSegment.Equals(accepted.Value, encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is null or > 0);
}
