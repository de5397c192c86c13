using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;

namespace Survey.App.Workspaces;

/// <summary>Removes the workspace's logo: reports made from now on have none.</summary>
public sealed class RemoveWorkspaceLogoFunction(ConsultantAccess access, IWorkspaceStore workspaces)
{
    /// <summary>204, also when there was none.</summary>
    [Function(nameof(RemoveWorkspaceLogoFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/workspace/logo")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();

        await workspaces.DeleteLogoAsync(workspace.Id, cancellationToken);
        return Results.NoContent();
    }
}
