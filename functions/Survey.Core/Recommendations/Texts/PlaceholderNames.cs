using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Survey.Core.Recommendations.Texts;

/// <summary>How placeholders are written in text files.</summary>
internal static class PlaceholderNames
{
    private static readonly ImmutableArray<Placeholder> All = [.. Enum.GetValues<Placeholder>()];

    private static readonly FrozenDictionary<string, Placeholder> ByName = All.ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>Whether it stands for words, so that no form can be chosen by it.</summary>
    public static bool IsText(this Placeholder placeholder) => placeholder >= Placeholder.Name;

    /// <summary>Its name in text files: <c>homePercent</c>.</summary>
    public static string NameOf(Placeholder placeholder)
    {
        var name = placeholder.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Finds one by its name in text files.</summary>
    public static bool TryFind(string name, out Placeholder placeholder) => ByName.TryGetValue(name, out placeholder);
}
