using System.Text.RegularExpressions;

namespace Survey.Tests.Infra;

/// <summary>One use of a module in a Bicep file.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Reference">The module: a path, or a name and version in a registry.</param>
/// <param name="Parameters">Names of the parameters that it is given.</param>
internal sealed partial record BicepModuleUse(string Name, string Reference, IReadOnlyList<string> Parameters)
{
    /// <summary>Every use of a module in the file.</summary>
    public static IEnumerable<BicepModuleUse> In(BicepFile file) =>
        from Match match in Module().Matches(file.Code)
        select new BicepModuleUse(match.Groups["name"].Value, match.Groups["reference"].Value, [.. KeysOf(file.Code[match.Index..])]);

    // The keys right inside of params: { … }; what lies deeper belongs to their values.
    private static IEnumerable<string> KeysOf(string module)
    {
        var depth = 0;
        foreach (var line in module[module.IndexOf("  params: {", StringComparison.Ordinal)..].Split('\n'))
        {
            if (depth == 1 && Key().Match(line) is { Success: true } key)
                yield return key.Groups[1].Value;
            depth += line.Count(character => character is '{' or '[' or '(') - line.Count(character => character is '}' or ']' or ')');
            if (depth == 0)
                yield break;
        }
    }

    [GeneratedRegex(@"^module (?<name>\w+) '(?<reference>[^']+)' = ", RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^\s+(\w+):")]
    private static partial Regex Key();
}
