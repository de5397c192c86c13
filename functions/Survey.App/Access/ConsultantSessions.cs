using System.Buffers.Text;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Survey.App.Links;
using Survey.App.Workspaces;

namespace Survey.App.Access;

/// <summary>
/// Sign-ins to the consultant's pages. Nothing is stored: a signed cookie names the API key that opened the session and when it ends, so that any instance
/// can read it and revoking the key ends it. Strict: no other site can make a browser send it.
/// </summary>
public sealed class ConsultantSessions(SealingKeys keys, IWorkspaceStore workspaces, IOptions<SurveyOptions> options, TimeProvider clock)
{
    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(8);

    private const string Cookie = "consultant", Purpose = "session";

    /// <summary>Whether the request brings a cookie of a session at all, good or not.</summary>
    public static bool IsClaimed(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies.ContainsKey(Cookie);
    }

    /// <summary>Begins a session for the owner of a key that has just opened the workspace.</summary>
    public void Begin(HttpResponse response, string keyId)
    {
        ArgumentNullException.ThrowIfNull(response);
        var subject = string.Create(CultureInfo.InvariantCulture, $"{keyId}.{(clock.GetUtcNow() + Length).ToUnixTimeSeconds()}");
        response.Cookies.Append(Cookie, $"{subject}.{Base64Url.EncodeToString(keys.Sign(Purpose, subject))}", CookieOptions(Length));
    }

    /// <summary>Ends the session on this device.</summary>
    public void End(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Append(Cookie, "", CookieOptions(TimeSpan.Zero));
    }

    /// <summary>The session of the request; null without one, when it is over or was tampered with, and once its key is revoked.</summary>
    public async Task<ConsultantSession?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Read(request.Cookies[Cookie]) is not var (keyId, subject)
            || await workspaces.FindKeyAsync(keyId, cancellationToken) is not { RevokedAt: null } key)
            return null;
        return await workspaces.FindAsync(key.WorkspaceId, cancellationToken) is { } workspace ? new(workspace, subject) : null;
    }

    private (string KeyId, string Subject)? Read(string? cookie)
    {
        if (cookie?.Split('.') is not [var keyId, var end, var signature] || !long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return null;
        var subject = $"{keyId}.{end}";
        return Base64Url.IsValid(signature) && keys.IsSigned(Purpose, subject, Base64Url.DecodeFromChars(signature))
            && clock.GetUtcNow().ToUnixTimeSeconds() < seconds
                ? (keyId, subject)
                : null;
    }

    // Secure but for a service that is reached without TLS, which is only ever this machine.
    private CookieOptions CookieOptions(TimeSpan age) => new()
    {
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = options.Value.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        MaxAge = age,
    };
}
