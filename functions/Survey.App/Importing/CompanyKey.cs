using System.Text;

namespace Survey.App.Importing;

/// <summary>
/// What makes two spellings of a company's name the same: they differ in case, in spaces or in how Unicode composes and widens letters, and in
/// nothing else.
/// </summary>
internal static class CompanyKey
{
    /// <summary>The key of a name; equal keys are one company.</summary>
    public static string Of(string company) =>
        string.Join(' ', company.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
