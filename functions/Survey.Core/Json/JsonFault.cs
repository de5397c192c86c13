using System.Text;
using System.Text.Json;

namespace Survey.Core.Json;

/// <summary>Says in plain words where and why a text is not JSON, for people who edit data files and need not know how they are read.</summary>
internal static class JsonFault
{
    private const string Opening = "Must be valid JSON: ";

    /// <summary>The problem that a reader has met.</summary>
    /// <param name="json">The text in UTF-8.</param>
    /// <param name="exception">What the reader says: line and byte, both from 0.</param>
    /// <param name="path">Where it was, as a JSON path.</param>
    /// <param name="depth">How many objects and lists were open.</param>
    /// <param name="mostDepth">How many may be.</param>
    public static Problem Describe(ReadOnlySpan<byte> json, JsonException exception, string path, int depth, int mostDepth)
    {
        var line = (int)(exception.LineNumber ?? 0);
        var start = StartOf(json, line);
        var at = Math.Min(start + (int)(exception.BytePositionInLine ?? 0), json.Length);

        // A word such as "tru" is told of behind it.
        while (at > start && IsLetter(json[at - 1]) && !IsInText(json[start..at]))
            at--;
        var column = Encoding.UTF8.GetCharCount(json[start..at]) + 1;
        return new($"line {line + 1}, column {column}, {path}", null, Opening + Reason(json, at, depth, mostDepth));
    }

    private static string Reason(ReadOnlySpan<byte> json, int at, int depth, int mostDepth)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty)
            return "there is nothing in it.";

        var before = json[..at].TrimEnd(" \t\r\n"u8);
        var last = before.IsEmpty ? default : (char)before[^1];
        if (IsInText(json[LastLineStart(json, at)..at]))
            return InText(json, at);
        if (json[at..].Trim(" \t\r\n"u8).IsEmpty)
            return "it ends too early; a brace, a bracket or a value is missing at its end.";
        if (depth == 0 && !before.IsEmpty && json[at] is not ((byte)'}' or (byte)']'))
            return "something stands behind its end; it is one object or one list.";

        var found = Found(json, at);
        return found switch
        {
            "{" or "[" when depth == mostDepth && !IsValueEnd(last) => $"braces and brackets stand more than {mostDepth} deep in each other.",
            _ when last is '.' or '-' or '+' && before.Length == at => "the number before it is not finished.",
            "}" or "]" when last == ',' => $"a comma stands before the closing {found}; take it away.",
            "}" or "]" when last == ':' => $"the value is missing before the {found}.",
            "}" or "]" => $"this {found} does not close what was opened last.",
            "," => "a value is missing before this comma.",
            "'" => "names and texts stand in double quotation marks (\"), not in single ones.",
            "/" or "#" => "comments are not possible here.",
            "\"" or "{" or "[" when IsValueEnd(last) => $"a comma or a colon is missing before this {found}.",
            _ when IsValueEnd(last) && before.Length < at => $"a comma or a colon is missing before {found}.",
            _ => $"{found} is neither a name or a text in double quotation marks, nor a number as JSON writes it, true, false or null.",
        };
    }

    private static string InText(ReadOnlySpan<byte> json, int at) => at >= json.Length ? "it ends within a text; its closing quotation mark is missing."
        : json[at] < ' ' ? "a text goes on over the end of its line or holds a tab; its closing quotation mark may be missing."
        : "a backslash in a text stands before \" \\ / b f n r t, or before u and four hexadecimal digits.";

    // The word or the character that stands there.
    private static string Found(ReadOnlySpan<byte> json, int at)
    {
        var end = at;
        while (end < json.Length && (IsLetter(json[end]) || char.IsAsciiDigit((char)json[end])))
            end++;
        if (end > at)
            return Encoding.UTF8.GetString(json[at..Math.Min(end, at + 20)]);

        Rune.DecodeFromUtf8(json[at..], out var rune, out _);
        return rune.ToString();
    }

    private static bool IsInText(ReadOnlySpan<byte> line)
    {
        var isText = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && isText)
                i++;
            else if (line[i] == '"')
                isText = !isText;
        }

        return isText;
    }

    private static int StartOf(ReadOnlySpan<byte> json, int line)
    {
        var start = 0;
        for (; line > 0 && json[start..].IndexOf((byte)'\n') is >= 0 and var end; line--)
            start += end + 1;
        return start;
    }

    private static int LastLineStart(ReadOnlySpan<byte> json, int at) => json[..at].LastIndexOf((byte)'\n') + 1;

    private static bool IsLetter(byte value) => char.IsAsciiLetter((char)value);

    private static bool IsValueEnd(char last) => last is '"' or '}' or ']' || char.IsAsciiLetterOrDigit(last);
}
