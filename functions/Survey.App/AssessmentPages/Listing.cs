using System.Collections.Immutable;
using Survey.App.Pages;

namespace Survey.App.AssessmentPages;

/// <summary>Writes several names as part of a sentence: "sales, marketing and leadership".</summary>
internal static class Listing
{
    /// <summary>The names with their first letters as the sentence wants them: large at its beginning, else small.</summary>
    /// <param name="texts">The language, which says how the last two are joined.</param>
    /// <param name="names">The names, at least one, each with a large first letter.</param>
    /// <param name="beginsSentence">Whether the first name keeps it.</param>
    public static string Of(PageTexts texts, ImmutableArray<string> names, bool beginsSentence)
    {
        ImmutableArray<string> small = [.. names.Select((name, place) => place == 0 && beginsSentence ? name : char.ToLower(name[0], texts.Culture) + name[1..])];
        return small.Length == 1 ? small[0] : texts.Format("listing.and", ("first", string.Join(", ", small[..^1])), ("last", small[^1]));
    }
}
