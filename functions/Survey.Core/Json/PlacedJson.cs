using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Survey.Core.Json;

/// <summary>A JSON value that knows where it stands in its text, so that whoever edits a data file is told line and path of a fault.</summary>
/// <param name="Kind">Kind of value.</param>
/// <param name="Path">JSON path from <c>$</c>.</param>
/// <param name="Line">Line on which the value begins, from 1.</param>
/// <param name="Text">The text of a string (unescaped), number, true, false or null; empty for objects and arrays.</param>
/// <param name="Members">Members of an object in the order of the text, repeated names included; else empty.</param>
/// <param name="Items">Items of an array; else empty.</param>
internal sealed record PlacedJson(
    JsonValueKind Kind, string Path, int Line, string Text, ImmutableArray<KeyValuePair<string, PlacedJson>> Members, ImmutableArray<PlacedJson> Items)
{
    private const int MaximumDepth = 16;

    /// <summary>Where it stands, as a <see cref="Problem.Place"/>.</summary>
    public string Place => $"line {Line}, {Path}";

    /// <summary>The member of this name, or null; the last one when it is repeated.</summary>
    public PlacedJson? this[string name] => Members.LastOrDefault(member => member.Key == name).Value;

    /// <summary>Reads a JSON text (RFC 8259, at most 16 levels deep). Malformed text and repeated member names are problems.</summary>
    public static Reading<PlacedJson> Parse(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        var parser = new Parser(bytes);
        try
        {
            var root = parser.ReadDocument();
            return parser.Problems.Count == 0 ? Reading<PlacedJson>.Of(root, []) : Reading<PlacedJson>.Failed([.. parser.Problems]);
        }
        catch (JsonException exception)
        {
            return Reading<PlacedJson>.Failed([.. parser.Problems, JsonFault.Describe(bytes, exception, parser.CurrentPath, parser.Depth, MaximumDepth)]);
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to an escaped half of a surrogate pair, which passes as JSON and is no text.
            var problem = new Problem(parser.CurrentPath, null, "Must be valid JSON: a text holds half a character (an unpaired surrogate).");
            return Reading<PlacedJson>.Failed([.. parser.Problems, problem]);
        }
    }

    private sealed class Parser(byte[] bytes)
    {
        private int _line = 1;
        private int _counted;

        public List<Problem> Problems { get; } = [];

        public string CurrentPath { get; private set; } = "$";

        /// <summary>How many objects and lists are open.</summary>
        public int Depth { get; private set; }

        public PlacedJson ReadDocument()
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaximumDepth });
            reader.Read();
            var root = ReadValue(ref reader, "$");
            reader.Read();
            return root;
        }

        private PlacedJson ReadValue(ref Utf8JsonReader reader, string path)
        {
            CurrentPath = path;
            var line = LineAt(reader.TokenStartIndex);
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => new(JsonValueKind.Object, path, line, "", ReadMembers(ref reader, path), []),
                JsonTokenType.StartArray => new(JsonValueKind.Array, path, line, "", [], ReadItems(ref reader, path)),
                JsonTokenType.String => new(JsonValueKind.String, path, line, reader.GetString()!, [], []),
                JsonTokenType.Number => new(JsonValueKind.Number, path, line, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
                JsonTokenType.True => new(JsonValueKind.True, path, line, "true", [], []),
                JsonTokenType.False => new(JsonValueKind.False, path, line, "false", [], []),
                _ => new(JsonValueKind.Null, path, line, "null", [], []),
            };
        }

        private ImmutableArray<KeyValuePair<string, PlacedJson>> ReadMembers(ref Utf8JsonReader reader, string path)
        {
            var members = ImmutableArray.CreateBuilder<KeyValuePair<string, PlacedJson>>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            Depth++;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                var line = LineAt(reader.TokenStartIndex);
                if (!names.Add(name))
                    Problems.Add(new Problem($"line {line}, {path}.{name}", name, "Must stand only once in its object."));

                reader.Read();
                members.Add(new(name, ReadValue(ref reader, $"{path}.{name}")));
            }

            Depth--;
            return members.ToImmutable();
        }

        private ImmutableArray<PlacedJson> ReadItems(ref Utf8JsonReader reader, string path)
        {
            var items = ImmutableArray.CreateBuilder<PlacedJson>();
            Depth++;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(ReadValue(ref reader, $"{path}[{items.Count}]"));

            Depth--;
            return items.ToImmutable();
        }

        // Tokens come in the order of the text, so each line break is counted once.
        private int LineAt(long position)
        {
            _line += bytes.AsSpan(_counted, (int)position - _counted).Count((byte)'\n');
            _counted = (int)position;
            return _line;
        }
    }
}
