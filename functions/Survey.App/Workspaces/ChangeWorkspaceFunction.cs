using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.Core;

namespace Survey.App.Workspaces;

/// <summary>
/// Changes settings of the caller's workspace: those given, all or none. Reports that there are keep the look that they have; see
/// <see cref="Reporting.RebrandReportFunction"/>.
/// </summary>
public sealed class ChangeWorkspaceFunction(ConsultantAccess access, IWorkspaceStore workspaces)
{
    /// <summary>200 with the settings; 400 with every problem; 415 for anything but JSON.</summary>
    [Function(nameof(ChangeWorkspaceFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/workspace")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();
        if (!RequestBody.IsJson(request))
            return ApiProblem.UnsupportedType(RequestBody.JsonType);
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return ApiProblem.TooLarge();

        var problems = new List<Problem>();
        if (WorkspacePatch.Read(body, workspace, problems) is not { } settings)
            return ApiProblem.BadInput([.. problems]);

        var next = settings.ApplyTo(workspace);
        await workspaces.UpdateAsync(next, cancellationToken);
        var hasLogo = await workspaces.FindLogoAsync(workspace.Id, cancellationToken) is not null;
        return new JsonAnswer<WorkspaceView>(StatusCodes.Status200OK, WorkspaceView.Of(next, hasLogo), WorkspaceJson.Default.WorkspaceView);
    }
}
