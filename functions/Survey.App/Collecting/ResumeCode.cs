using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Survey.App.Collecting;

/// <summary>
/// The code that opens a draft on another device: eight characters, 40 random bits, shown as <c>4F7K-2M9P</c>. Without I, L, O and U, so that
/// it can be read out and typed; I and L are read as 1, O as 0, and case, spaces and hyphens do not matter.
/// </summary>
public sealed record ResumeCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;

    private ResumeCode(string characters) => Characters = characters;

    /// <summary>The eight characters without the hyphen.</summary>
    public string Characters { get; }

    /// <summary>A new code from the system's random number generator.</summary>
    public static ResumeCode Create() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads a code as people type it. False for anything that is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ResumeCode? code)
    {
        code = null;
        if (text is null or { Length: > 64 })
            return false;

        var characters = string.Concat(text.ToUpperInvariant().Where(character => character is not ('-' or ' ' or '\u2010' or '\u2011')).Select(Canonical));
        if (characters.Length == Length && characters.All(Alphabet.Contains))
            code = new(characters);

        return code is not null;
    }

    /// <summary>The code as it is shown: two groups of four.</summary>
    public override string ToString() => $"{Characters[..4]}-{Characters[4..]}";

    private static char Canonical(char character) => character switch
    {
        'I' or 'L' => '1',
        'O' => '0',
        _ => character,
    };
}
