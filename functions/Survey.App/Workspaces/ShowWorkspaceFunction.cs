using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Workspaces;

/// <summary>Shows the caller's workspace: what respondents and readers see of the consultant, and how reports look.</summary>
public sealed class ShowWorkspaceFunction(ConsultantAccess access, IWorkspaceStore workspaces)
{
    /// <summary>200 with the settings.</summary>
    [Function(nameof(ShowWorkspaceFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspace")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();

        var hasLogo = await workspaces.FindLogoAsync(workspace.Id, cancellationToken) is not null;
        return new JsonAnswer<WorkspaceView>(StatusCodes.Status200OK, WorkspaceView.Of(workspace, hasLogo), WorkspaceJson.Default.WorkspaceView);
    }
}
