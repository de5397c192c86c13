using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Survey.App.Links;
using Survey.Core;

namespace Survey.App.Problems;

/// <summary>
/// The caller's own name for a request (<c>Idempotency-Key</c>), so that one whose answer was lost can be sent again. Ids of what the request makes are
/// derived from it: the second request meets what the first has made. A request without a key gets one that nobody has.
/// </summary>
internal sealed class IdempotencyKey
{
    private const string Header = "Idempotency-Key";
    private const int Longest = 200, HashedBytes = 10;

    private readonly byte[] _key;

    private IdempotencyKey(byte[] key, bool isGiven) => (_key, IsGiven) = (key, isGiven);

    /// <summary>Whether the caller named the request.</summary>
    public bool IsGiven { get; }

    /// <summary>Reads the header. Null, with a problem noted, when it is there and cannot be taken.</summary>
    /// <param name="request">The request.</param>
    /// <param name="workspaceId">Whose request it is: keys of two workspaces never meet.</param>
    /// <param name="problems">Where problems go.</param>
    public static IdempotencyKey? Read(HttpRequest request, string workspaceId, List<Problem> problems)
    {
        var values = request.Headers[Header];
        if (values.Count == 0)
            return new(RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes), isGiven: false);
        if (values is [{ Length: >= 1 and <= Longest } text] && text.All(character => character is > ' ' and <= '~'))
            return new(SHA256.HashData(Encoding.UTF8.GetBytes($"{workspaceId}/{text}")), isGiven: true);
        problems.Add(new(Header, InputText.Quote(values.ToString()), $"Must be one text of 1 to {Longest} printable ASCII characters without spaces."));
        return null;
    }

    /// <summary>The key of a request that a page named.</summary>
    /// <param name="workspaceId">Whose request it is: keys of two workspaces never meet, nor do a page's and a header's.</param>
    /// <param name="name">The name.</param>
    public static IdempotencyKey OfPage(string workspaceId, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{workspaceId}/page {name}")), isGiven: true);

    /// <summary>The id of a thing that the request makes: 16 characters of lower-case base32, the same whenever it is asked for.</summary>
    /// <param name="thing">Which thing, such as <c>batch</c>.</param>
    public string IdOf(string thing)
    {
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(thing));
        return RandomId.Of(hash.AsSpan(0, HashedBytes));
    }
}
