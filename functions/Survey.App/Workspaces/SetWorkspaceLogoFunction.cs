using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using Survey.App.Access;
using Survey.App.Problems;
using Survey.Reports;

namespace Survey.App.Workspaces;

/// <summary>Takes the logo that the workspace's reports bear from now on: the picture file itself as the body.</summary>
public sealed class SetWorkspaceLogoFunction(ConsultantAccess access, IWorkspaceStore workspaces)
{
    private static readonly string[] Types = ["image/png", "image/jpeg"];

    /// <summary>200 with the settings; 400 for a picture that no report could show; 413 and 415 for other bodies. Nothing is stored then.</summary>
    [Function(nameof(SetWorkspaceLogoFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/workspace/logo")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.FindWorkspaceAsync(request, cancellationToken) is not { } workspace)
            return ApiProblem.NoAccess();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return ApiProblem.UnsupportedType(string.Join(" or ", Types));
        if (await RequestBody.ReadAsync(request, cancellationToken) is not { } body)
            return ApiProblem.TooLarge();

        // What the picture is, its bytes say; the type in the header only shows that a picture was meant.
        var reading = LogoReader.ReadWhole(body, workspace.Name, "body");
        if (!reading.IsValid)
            return ApiProblem.BadInput(reading.Problems);

        await workspaces.SaveLogoAsync(workspace.Id, ImmutableCollectionsMarshal.AsImmutableArray(body), cancellationToken);
        return new JsonAnswer<WorkspaceView>(
            StatusCodes.Status200OK, WorkspaceView.Of(workspace, hasLogo: true), WorkspaceJson.Default.WorkspaceView);
    }
}
