using Microsoft.AspNetCore.Http;

namespace Survey.App.Consulting;

/// <summary>Where the sign-in is, and where it leads.</summary>
internal static class SignIn
{
    /// <summary>Path of the sign-in.</summary>
    public const string Path = "/signin";

    /// <summary>What the form of the sign-in is for.</summary>
    public const string Purpose = "sign in";

    private const string First = "/assessments";
    private static readonly PathString[] Pages = [First, "/new-assessment", "/batches"];

    /// <summary>The sign-in, with the page to come back to.</summary>
    public static string PathBackTo(PathString page) => IsPage(page) && page != First ? $"{Path}?next={Uri.EscapeDataString(page.Value!)}" : Path;

    /// <summary>The page to go on to: the one that was asked for if it is one of the consultant's, else the first.</summary>
    public static string Next(string? asked) =>
        asked is { Length: > 0 } && asked[0] == '/' && !asked.Contains("//", StringComparison.Ordinal) && asked.All(IsPlain) && IsPage(new(asked)) ? asked : First;

    private static bool IsPage(PathString path) => Pages.Any(page => path.StartsWithSegments(page, StringComparison.Ordinal));

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '/' or '-';
}
