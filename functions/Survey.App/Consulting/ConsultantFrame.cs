using Microsoft.AspNetCore.Http;
using Survey.App.Access;
using Survey.App.Pages;

namespace Survey.App.Consulting;

/// <summary>What every page of the consultant's has around its content.</summary>
/// <param name="Texts">The texts that the page is in.</param>
/// <param name="Session">Who has signed in.</param>
/// <param name="Tokens">Makes the tokens of its forms.</param>
public sealed record ConsultantFrame(PageTexts Texts, ConsultantSession Session, FormTokens Tokens)
{
    /// <summary>The frame for a request of this session.</summary>
    public static ConsultantFrame Of(HttpRequest request, ConsultantSession session, FormTokens tokens) => new(PageTexts.ForConsultant(request), session, tokens);

    /// <summary>The token for a form of this page.</summary>
    /// <param name="purpose">What the form does.</param>
    public string Token(string purpose) => Tokens.Create(purpose, Session.Subject);
}
