using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.Reports;
using Survey.Reports.Blocks;

namespace Survey.App.Workspaces;

/// <summary>The workspace's logo as it was stored.</summary>
public sealed class ShowWorkspaceLogoFunction(ConsultantAccess access, IWorkspaceStore workspaces)
{
    /// <summary>200 with the picture; 404 without one.</summary>
    [Function(nameof(ShowWorkspaceLogoFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/workspace/logo")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();
        if (await workspaces.FindLogoAsync(workspace.Id, cancellationToken) is not { } logo)
            return ApiProblem.NotFound("The workspace has no logo.");

        var isPng = LogoReader.Read(logo.AsMemory(), workspace.Name, "logo").Value is { Format: PictureFormat.Png };
        var content = new MemoryStream(ImmutableCollectionsMarshal.AsArray(logo)!, writable: false);
        return Results.Stream(content, isPng ? "image/png" : "image/jpeg");
    }
}
