using System.Text;

namespace Survey.App.Assessments;

/// <summary>Tells whether two names mean the same company.</summary>
internal static class CompanyName
{
    /// <summary>
    /// The name without what people write now so and now so: letter case, spaces at the ends and how many stand together, and how accents and
    /// full-width letters are encoded (Unicode normal form KC).
    /// </summary>
    public static string Key(string company) => string.Join(
        ' ', company.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether two names have the same key.</summary>
    public static bool AreSame(string company, string other) => string.Equals(Key(company), Key(other), StringComparison.Ordinal);
}
