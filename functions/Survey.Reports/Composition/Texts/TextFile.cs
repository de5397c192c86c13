using System.Text.Json;

namespace Survey.Reports.Composition.Texts;

/// <summary>Reads a file of texts: one JSON object of names with their texts. Token by token, because a serializer takes longer to start than this to end.</summary>
internal static class TextFile
{
    /// <summary>The texts by their names.</summary>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    /// <exception cref="FormatException">The file is not one object, or holds something else than texts, or one twice.</exception>
    public static Dictionary<string, string> Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var reader = new Utf8JsonReader(bytes);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new FormatException("A file of texts is one JSON object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!reader.Read() || reader.TokenType != JsonTokenType.String || !texts.TryAdd(name, reader.GetString()!))
                throw new FormatException($"'{name}' is not a text, or stands there twice.");
        }

        return texts;
    }
}
