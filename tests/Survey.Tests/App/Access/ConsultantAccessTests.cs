using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Survey.App;
using Survey.App.Access;
using Survey.App.Links;
using Survey.App.Workspaces;
using Survey.Host.Storage;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Access;

public sealed class ConsultantAccessTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LocalStorage _storage = null!;
    private string _key = "", _revoked = "";

    public async ValueTask InitializeAsync()
    {
        _storage = LocalStorage.Open(_folder.Path, TimeProvider.System);
        var registry = new WorkspaceRegistry(_storage.Workspaces, TimeProvider.System);
        var workspace = await registry.CreateAsync("Aster Advice", null, CancellationToken.None);
        _key = (await registry.IssueKeyAsync(workspace.Id, CancellationToken.None))!.ToString();
        var revoked = (await registry.IssueKeyAsync(workspace.Id, CancellationToken.None))!;
        Assert.True(await registry.RevokeKeyAsync(revoked.Id, CancellationToken.None));
        _revoked = revoked.ToString();
        Assert.Equal(2, (await registry.ListKeysAsync(workspace.Id, CancellationToken.None)).Length);
        Assert.Null(await registry.IssueKeyAsync("nosuchworkspacea", CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task FindWorkspace_KeyThatWorks_GivesItsWorkspace()
    {
        var (workspace, _) = await FindAsync("Bearer " + _key);

        Assert.Equal("Aster Advice", workspace?.Name);
    }

    [Fact]
    public async Task FindWorkspace_SchemeInOtherCase_GivesItsWorkspace() => Assert.NotNull((await FindAsync("bearer  " + _key)).Workspace);

    [Fact]
    public async Task FindWorkspace_AnyKeyThatDoesNot_TakesTheSameCalls()
    {
        var otherSecret = _key[..^43] + ApiKeyText.Create().ToString()[^43..];

        foreach (var header in new[] { null, "", "Bearer ", "Bearer x", "Bearer " + ApiKeyText.Create(), "Bearer " + otherSecret, "Bearer " + _revoked })
        {
            var (workspace, calls) = await FindAsync(header);

            Assert.Null(workspace);
            Assert.Equal([nameof(IWorkspaceStore.FindKeyAsync)], calls);
        }
    }

    [Fact]
    public async Task FindWorkspace_TwoHeaders_IsRefused()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = new(["Bearer " + _key, "Bearer x"]);

        Assert.Null(await Access(_storage.Workspaces).FindWorkspaceAsync(request, TestContext.Current.CancellationToken));
    }

    private async Task<(Workspace? Workspace, IReadOnlyList<string> Calls)> FindAsync(string? header)
    {
        var (store, calls) = CallRecorder.Around(_storage.Workspaces);
        var request = new DefaultHttpContext().Request;
        if (header is not null)
            request.Headers.Authorization = header;
        var workspace = await Access(store).FindWorkspaceAsync(request, TestContext.Current.CancellationToken);
        return (workspace, calls);
    }

    private ConsultantAccess Access(IWorkspaceStore store)
    {
        var options = Options.Create(new SurveyOptions { PublicUrl = "https://survey.example" });
        return new(store, _storage.Assessments, new ConsultantSessions(new SealingKeys([new byte[SealingKeys.KeySize]]), store, options, TimeProvider.System));
    }
}
