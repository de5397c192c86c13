using System.Net.Mail;

namespace Survey.App.Problems;

/// <summary>What is taken as an e-mail address, wherever one comes in.</summary>
internal static class EmailAddress
{
    /// <summary>Most characters of an address (RFC 5321).</summary>
    public const int Longest = 254;

    /// <summary>What an address must be, as the reason of a problem.</summary>
    public const string Reason = "Must be one e-mail address, such as ada@example.com.";

    /// <summary>Whether a text is one address and nothing beside it: no name, no comment, no second address.</summary>
    public static bool IsOne(string text) =>
        text.Length <= Longest && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) && address.Address == text;
}
