using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Survey.App.Access;
using Survey.App.Pages;
using Survey.App.Problems;

namespace Survey.App.Consulting;

/// <summary>
/// Lets consultants in to their pages: whoever has not signed in is led to the sign-in and back; a form is taken from a page of the same session only.
/// </summary>
public sealed class ConsultantDoor(ConsultantSessions sessions, FormTokens tokens, IOptions<SurveyOptions> options)
{
    /// <summary>The session, or the way to the sign-in.</summary>
    public async Task<PageEntry> EnterAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await sessions.FindAsync(request, cancellationToken) is { } session
            ? new(session, PageEntry.NoFields, null)
            : new(null, PageEntry.NoFields, new SeeOther(SignIn.PathBackTo(request.Path)));
    }

    /// <summary>The session and the fields of a posted form; or why nothing of it was taken.</summary>
    /// <param name="request">The request.</param>
    /// <param name="purpose">What the form does.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<PageEntry> EnterPostedAsync(HttpRequest request, string purpose, CancellationToken cancellationToken)
    {
        var entry = await EnterAsync(request, cancellationToken);
        if (entry.IsRefused)
            return entry;
        if (IsForeign(request))
            return Refused(request, "foreign");
        if (await ReadAsync(request, cancellationToken) is not { } fields)
            return Refused(request, "form");
        var token = fields.GetValueOrDefault(FormTokens.Field);
        if (string.IsNullOrEmpty(token))
            return Refused(request, "page");
        return tokens.IsValid(token, purpose, entry.Session.Subject) ? entry with { Fields = fields } : Refused(request, "token");
    }

    /// <summary>Whether the request was made by a page of another site.</summary>
    public bool IsForeign(HttpRequest request) => CrossSite.IsForeign(request, options.Value.PublicUrl);

    /// <summary>The fields of a form body; null when it is no form, or too large.</summary>
    internal static async Task<ImmutableDictionary<string, string>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.HasFormContentType && await RequestBody.ReadAsync(request, cancellationToken) is { } body ? await PostedForm.ReadAsync(body, cancellationToken) : null;

    private static PageEntry Refused(HttpRequest request, string reason) => new(null, PageEntry.NoFields, ConsultantMessages.Refused(request, reason));
}
