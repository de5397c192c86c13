using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Survey.App.Problems;

/// <summary>
/// Writes JSON to a response: letters of every language as they are, so that people can read it. What HTML takes for its own (<c>&lt; &gt; &amp;</c> and
/// quotation marks) stays escaped, wherever an answer may be pasted.
/// </summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the body; status and content type are set before.</summary>
    public static async Task WriteAsync<T>(HttpContext context, T content, JsonTypeInfo<T> type)
    {
        var body = context.Response.BodyWriter;
        await using (var writer = new Utf8JsonWriter(body, Options))
            JsonSerializer.Serialize(writer, content, type);
        await body.FlushAsync(context.RequestAborted);
    }
}
