using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Pages;

namespace Survey.App.Consulting;

/// <summary>The sign-in to the consultant's pages.</summary>
public sealed class ShowSignInFunction(ConsultantSessions sessions, FormTokens tokens)
{
    /// <summary>The page; 303 to where it leads for somebody who has signed in already.</summary>
    [Function(nameof(ShowSignInFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "signin")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var next = SignIn.Next(request.Query["next"]);
        return await sessions.FindAsync(request, cancellationToken) is not null
            ? new SeeOther(next)
            : new PageResult<SignInPage>(
                StatusCodes.Status200OK, new SignInModel(PageTexts.ForConsultant(request), tokens.Create(SignIn.Purpose, subject: ""), next, IsWrong: false));
    }
}
