using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Survey.App.Problems;

/// <summary>Reads request bodies up to the product's own limit, whatever the host would let through.</summary>
public static class RequestBody
{
    /// <summary>The largest body that is taken, in bytes: 1 MiB.</summary>
    public const int Limit = 1 << 20;

    /// <summary>What is told to whoever sends another type where JSON is needed.</summary>
    public const string JsonType = "application/json";

    /// <summary>Whether the body says that it is JSON, or does not say what it is.</summary>
    public static bool IsJson(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return string.IsNullOrEmpty(request.ContentType)
            || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && (type.MediaType.Equals(JsonType, StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>
    /// The whole body; null when it is larger than <see cref="Limit"/>. Chunked bodies are read no further than one byte beyond it.
    /// </summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > Limit)
            return null;

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > Limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
