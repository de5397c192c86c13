using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Survey.Host.Http;

/// <summary>
/// The keys that the host asks for before it runs a function whose level is not Anonymous: <c>Keys:Master</c>, <c>Keys:Host</c> and
/// <c>Keys:Functions:{name}</c> of the configuration. Without any, such functions cannot be reached.
/// </summary>
internal sealed class HostKeys(IConfiguration configuration)
{
    /// <summary>Whether the request brings a key that the level accepts, in <c>x-functions-key</c> or <c>?code=</c>.</summary>
    public bool Admit(AuthorizationLevel level, string function, HttpRequest request)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        var given = request.Headers["x-functions-key"].ToString() is { Length: > 0 } header ? header : request.Query["code"].ToString();
        return Matches(given, "Keys:Master")
            || (level == AuthorizationLevel.Function && (Matches(given, "Keys:Host") || Matches(given, $"Keys:Functions:{function}")));
    }

    // Hashes have one length, so the comparison tells nothing of the key's.
    private bool Matches(string given, string setting) =>
        configuration[setting] is { Length: > 0 } key
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
