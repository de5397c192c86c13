using Survey.App.Links;

namespace Survey.App.Batches;

/// <summary>Names that uploads are stored under: 1 to 64 lower-case letters and digits, safe as file and blob names everywhere.</summary>
public static class UploadNames
{
    private const int Length = 16, Longest = 64;

    /// <summary>A name that no other attempt has.</summary>
    public static string Create() => RandomId.Create(Length);

    /// <summary>The name itself. Throws <see cref="ArgumentException"/> for a text that cannot name an upload.</summary>
    public static string Require(string name) =>
        name is { Length: >= 1 and <= Longest } && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character))
            ? name
            : throw new ArgumentException($"'{name}' cannot name an upload: lower-case letters and digits can.", nameof(name));
}
