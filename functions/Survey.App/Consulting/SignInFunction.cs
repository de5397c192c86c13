using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Pages;

namespace Survey.App.Consulting;

/// <summary>Opens a session for whoever has a key of the workspace.</summary>
public sealed class SignInFunction(ConsultantAccess access, ConsultantSessions sessions, ConsultantDoor door, FormTokens tokens)
{
    /// <summary>303 to the page that was asked for, with the session's cookie; 403 with the page again for a key that opens nothing.</summary>
    [Function(nameof(SignInFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "signin")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (door.IsForeign(request))
            return ConsultantMessages.Refused(request, "foreign");
        if (await ConsultantDoor.ReadAsync(request, cancellationToken) is not { } fields)
            return ConsultantMessages.Refused(request, "form");
        if (!tokens.IsValid(fields.GetValueOrDefault(FormTokens.Field), SignIn.Purpose, subject: ""))
            return ConsultantMessages.Refused(request, "signIn");

        var next = SignIn.Next(fields.GetValueOrDefault("next"));
        if (await access.FindKeyAsync(fields.GetValueOrDefault("key")?.Trim(), cancellationToken) is { } key)
        {
            sessions.Begin(request.HttpContext.Response, key.Id);
            return new SeeOther(next);
        }

        var again = new SignInModel(PageTexts.ForConsultant(request), tokens.Create(SignIn.Purpose, subject: ""), next, IsWrong: true);
        return new PageResult<SignInPage>(StatusCodes.Status403Forbidden, again);
    }
}
