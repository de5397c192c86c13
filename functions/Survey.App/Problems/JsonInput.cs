using System.Text.Json;
using System.Text.Unicode;
using Survey.Core;

namespace Survey.App.Problems;

/// <summary>Opens JSON that came from outside, noting what is wrong with it as problems instead of throwing.</summary>
internal static class JsonInput
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The object that the body holds; null, with a problem noted, when it holds anything else.</summary>
    public static InputObject? Read(ReadOnlyMemory<byte> body, List<Problem> problems)
    {
        if (!Utf8.IsValid(body.Span))
        {
            problems.Add(new("body", null, "Must be text in UTF-8."));
            return null;
        }

        try
        {
            // The clone lives on its own, so that the pooled buffers behind the document can be given back here.
            using var document = JsonDocument.Parse(WithoutByteOrderMark(body), Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new(document.RootElement.Clone(), "", problems);
            problems.Add(new("body", null, "Must be a JSON object: { … }."));
        }
        catch (JsonException exception)
        {
            problems.Add(new(Place(exception), null, "Must be valid JSON, with each name once in its object, at most 16 levels deep."));
        }

        return null;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private static string Place(JsonException exception) => exception.LineNumber is { } line
        ? $"line {line + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}"
        : "body";
}
