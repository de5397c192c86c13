using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Pages;

namespace Survey.App.Consulting;

/// <summary>Ends the session on this device.</summary>
public sealed class SignOutFunction(ConsultantDoor door, ConsultantSessions sessions)
{
    /// <summary>What the form is for.</summary>
    internal const string Purpose = "sign out";

    /// <summary>303 to the sign-in.</summary>
    [Function(nameof(SignOutFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "signout")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var entry = await door.EnterPostedAsync(request, Purpose, cancellationToken);
        if (entry.IsRefused)
            return entry.Refusal;
        sessions.End(request.HttpContext.Response);
        return new SeeOther(SignIn.Path);
    }
}
