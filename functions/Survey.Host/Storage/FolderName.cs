using System.Security.Cryptography;
using System.Text;

namespace Survey.Host.Storage;

/// <summary>Folder names for ids.</summary>
internal static class FolderName
{
    /// <summary>The id itself where it is of lower-case letters and digits, as ours are; any other text becomes a name that no file system reads otherwise.</summary>
    public static string Of(string id) => id.Length is > 0 and <= 64 && id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character))
        ? id
        : "=" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
