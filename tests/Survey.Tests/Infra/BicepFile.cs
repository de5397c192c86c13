using System.Text.RegularExpressions;
using Survey.Tests.Architecture;

namespace Survey.Tests.Infra;

/// <summary>A Bicep file cut into tokens: enough to see whether it is whole and what it declares.</summary>
internal sealed partial class BicepFile
{
    private const string Openers = "([{", Closers = ")]}";

    private BicepFile(string name, string text)
    {
        Name = name;
        Text = text;
        (Code, Faults) = Read(text);
    }

    /// <summary>Path from the root.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The text without comments, and with the inside of strings left as it is.</summary>
    public string Code { get; }

    /// <summary>What is not closed, or closed without being open, with its line.</summary>
    public IReadOnlyList<string> Faults { get; }

    public static BicepFile Parse(string name, string text) => new(name, text);

    public static IReadOnlyList<BicepFile> ReadAll() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "infra"), "*.bicep", SearchOption.AllDirectories)
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Select(path => Parse(Path.GetRelativePath(SourceTree.Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>Names of the parameters, each with the decorators above it.</summary>
    public IEnumerable<(string Name, string Type, string Decorators)> Parameters() =>
        from Match match in Parameter().Matches(Code)
        select (match.Groups["name"].Value, match.Groups["type"].Value.Trim(), match.Groups["decorators"].Value);

    /// <summary>Names of the outputs, each with the decorators above it.</summary>
    public IEnumerable<(string Name, string Decorators)> Outputs() =>
        from Match match in Output().Matches(Code) select (match.Groups["name"].Value, match.Groups["decorators"].Value);

    /// <summary>References of the modules.</summary>
    public IEnumerable<string> Modules() => from Match match in Module().Matches(Code) select match.Groups[1].Value;

    [GeneratedRegex(@"(?<decorators>(?:^@[^\n]*\n)*)^param (?<name>\w+) (?<type>[^=\n]+)", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?<decorators>(?:^[@#][^\n]*\n)*)^output (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^module \w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Module();

    // Strings end with their line and hold ${…}, in which braces count again.
    private static (string Code, IReadOnlyList<string> Faults) Read(string text)
    {
        var faults = new List<string>();
        var open = new Stack<(char Opener, int Line)>();
        var code = new System.Text.StringBuilder();
        var line = 1;
        for (var i = 0; i < text.Length; i++)
        {
            var inString = open.TryPeek(out var top) && top.Opener == '\'';
            var character = text[i];
            if (!inString && character == '/' && i + 1 < text.Length && text[i + 1] == '/')
            {
                while (i < text.Length && text[i] != '\n')
                    i++;
                i--;
                continue;
            }

            code.Append(character);
            if (character == '\n')
            {
                if (inString)
                    faults.Add($"line {line}: a string is not closed");
                while (open.TryPeek(out top) && top.Opener == '\'')
                    open.Pop();
                line++;
            }
            else if (inString && character == '\\')
            {
                code.Append(text[++i]);
            }
            else if (character == '\'')
            {
                if (inString)
                    open.Pop();
                else
                    open.Push(('\'', line));
            }
            else if (inString && character == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                code.Append(text[++i]);
                open.Push(('{', line));
            }
            else if (!inString && Openers.Contains(character, StringComparison.Ordinal))
            {
                open.Push((character, line));
            }
            else if (!inString && Closers.IndexOf(character, StringComparison.Ordinal) is >= 0 and var kind
                && (!open.TryPop(out var opener) || opener.Opener != Openers[kind]))
            {
                faults.Add($"line {line}: {character} closes nothing");
            }
        }

        faults.AddRange(open.Select(left => $"line {left.Line}: {left.Opener} is not closed"));
        return (code.ToString(), faults);
    }
}
