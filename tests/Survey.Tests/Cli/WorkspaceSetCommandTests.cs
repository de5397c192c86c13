using System.Collections.Immutable;
using System.CommandLine;
using Survey.App.Workspaces;
using Survey.Cli;
using Survey.Host.Storage;
using Survey.Reports;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.Cli;

public sealed class WorkspaceSetCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Workspace _workspace = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.Path, "data");

    public async ValueTask InitializeAsync() => _workspace = await WithStoreAsync(
        store => new WorkspaceRegistry(store, TimeProvider.System).CreateAsync("Aster Advice", "ada@example.com", Token));

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Set_EveryOption_IsStored()
    {
        var logo = Path.Combine(_folder.Path, "logo.png");
        await File.WriteAllBytesAsync(logo, TestPictures.Png(40, 20), Token);

        Assert.Equal(0, await SetAsync(
            "--name", "Birch Advice", "--email", "", "--contact", "Tel. 1234", "--accent", "#1F4E79", "--paper", "Letter", "--logo", logo,
            "--benchmark", "false", "--export-links", "false"));

        Assert.Equal(
            _workspace with
            {
                Name = "Birch Advice",
                ContactEmail = null,
                Contact = "Tel. 1234",
                Accent = "#1F4E79",
                Paper = PaperSize.Letter,
                OutsideBenchmark = true,
                MayExportLinks = false,
            },
            await WithStoreAsync(store => store.FindAsync(_workspace.Id, Token)));
        Assert.Equal(TestPictures.Png(40, 20), (await LogoAsync())!.Value);

        Assert.Equal(0, await SetAsync("--no-logo"));
        Assert.Null(await LogoAsync());
        Assert.Equal("Birch Advice", (await WithStoreAsync(store => store.FindAsync(_workspace.Id, Token)))!.Name);
    }

    [Fact]
    public async Task Set_SeveralFaults_NamesEachByItsOptionAndStoresNothing()
    {
        var logo = Path.Combine(_folder.Path, "logo.png");
        await File.WriteAllTextAsync(logo, "<svg/>", Token);

        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(
            () => SetAsync("--email", "nobody", "--accent", "yellow", "--paper", "A5", "--logo", logo));

        Assert.Equal(["--email", "--accent", "--paper", "--logo"], fault.Message.Split(Environment.NewLine).Select(line => line.Split(':')[0]));
        Assert.Equal(_workspace, await WithStoreAsync(store => store.FindAsync(_workspace.Id, Token)));
        Assert.Null(await LogoAsync());
    }

    [Fact]
    public async Task Set_NeitherTrueNorFalse_SaysWhatTheOptionTakes()
    {
        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(() => SetAsync("--paper", "A5", "--benchmark", "yes", "--export-links", "0"));

        var lines = fault.Message.Split(Environment.NewLine);
        Assert.Equal(["--paper", "--benchmark", "--export-links"], lines.Select(line => line.Split(':')[0]));
        Assert.Equal(["--benchmark: \"yes\": Must be true or false.", "--export-links: \"0\": Must be true or false."], lines[1..]);
        Assert.Equal(_workspace, await WithStoreAsync(store => store.FindAsync(_workspace.Id, Token)));
    }

    [Fact]
    public async Task Set_OptionWithoutItsValue_StandsForTrue()
    {
        Assert.Equal(0, await SetAsync("--benchmark", "FALSE", "--export-links", "false"));
        Assert.Equal(0, await SetAsync("--benchmark", "--export-links"));
        var stored = (await WithStoreAsync(store => store.FindAsync(_workspace.Id, Token)))!;
        Assert.Equal((false, true), (stored.OutsideBenchmark, stored.MayExportLinks));
    }

    [Fact]
    public async Task Set_MissingLogoAndWrongPaper_SaysBoth()
    {
        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(() => SetAsync("--paper", "A5", "--logo", Path.Combine(_folder.Path, "none.png")));

        Assert.Equal(["--paper", "--logo"], fault.Message.Split(Environment.NewLine).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task Set_NoSuchWorkspace_Is1()
    {
        var root = new RootCommand { WorkspaceCommand.Create() };
        Assert.Equal(1, await root.Parse(["workspace", "set", "nowhere", "--name", "X", "--data", Data]).InvokeAsync(Configuration, Token));
    }

    [Fact]
    public async Task Add_WrongAddressAndName_SaysBoth()
    {
        var root = new RootCommand { WorkspaceCommand.Create() };
        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(
            () => root.Parse(["workspace", "add", " ", "--email", "nobody", "--data", Data]).InvokeAsync(Configuration, Token));

        Assert.Equal(["--name", "--email"], fault.Message.Split(Environment.NewLine).Select(line => line.Split(':')[0]));
    }

    private static InvocationConfiguration Configuration => new() { EnableDefaultExceptionHandler = false };

    private Task<int> SetAsync(params string[] options)
    {
        var root = new RootCommand { WorkspaceCommand.Create() };
        return root.Parse(["workspace", "set", _workspace.Id, "--data", Data, .. options]).InvokeAsync(Configuration, Token);
    }

    private Task<ImmutableArray<byte>?> LogoAsync() => WithStoreAsync(store => store.FindLogoAsync(_workspace.Id, Token));

    private async Task<T> WithStoreAsync<T>(Func<IWorkspaceStore, Task<T>> work)
    {
        await using var storage = LocalStorage.Open(Data, TimeProvider.System);
        return await work(storage.Workspaces);
    }
}
