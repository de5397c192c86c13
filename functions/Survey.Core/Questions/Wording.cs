using System.Text;

namespace Survey.Core.Questions;

/// <summary>Makes texts comparable that a person would take for the same.</summary>
internal static class Wording
{
    /// <summary>Lower case, single spaces, straight quotation marks, no closing punctuation: how form tools and spreadsheets vary a text.</summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character == '\uFEFF')
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
            }
            else
            {
                result.Append(Straighten(char.ToLowerInvariant(character)));
            }
        }

        return result.ToString().Trim().TrimEnd('.', '?', ':', '*', ' ');
    }

    private static char Straighten(char character) => character switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ => character,
    };
}
