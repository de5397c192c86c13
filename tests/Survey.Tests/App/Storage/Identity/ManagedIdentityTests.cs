using System.Diagnostics;
using System.Text;
using Survey.Cli.Demo;
using Survey.Tests.Host.Crash;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Storage.Identity;

/// <summary>
/// The service as it is in Azure: no key anywhere, addresses of the storage and an identity instead, whose tokens open it. In a process of its own, since
/// an identity and the trust in a certificate are set by the environment.
/// </summary>
public sealed class ManagedIdentityTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SecureAzurite _azurite = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems take the certificates that they trust from elsewhere than the environment.");
        _azurite = await SecureAzurite.StartAsync(_folder.Path, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Demo_WithTokensAlone_EndsWithTheReport()
    {
        await using var identity = await IdentityEndpoint.StartAsync(TimeSpan.FromHours(1));
        var (code, output) = await AddWorkspaceAsync(identity);
        Assert.True(code == 0, output);

        using var service = await ServeProcess.StartAsync(DataFolder, SettingsWith(identity));
        var client = service.Client(output[output.IndexOf("wds_", StringComparison.Ordinal)..].Trim());
        var result = await new DemoRun(client, TimeProvider.System, (_, _, _) => { }).RunAsync(Token);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(result.Pdf, 0, 4));

        // Two processes, and each asks once for the three services.
        Assert.Equal(["https://storage.azure.com"], identity.Asked.Distinct());
        Assert.InRange(identity.Asked.Count, 2, 6);
    }

    [Fact]
    public async Task Workspace_TokenRanOut_IsRefusedAndSaysSo()
    {
        await using var identity = await IdentityEndpoint.StartAsync(TimeSpan.FromHours(-1));
        var (code, output) = await AddWorkspaceAsync(identity);
        Assert.NotEqual(0, code);
        Assert.NotEmpty(identity.Asked);
        Assert.DoesNotContain("wds_", output, StringComparison.Ordinal);
    }

    private string DataFolder => Path.Combine(_folder.Path, "data");

    private IEnumerable<(string Name, string Value)> SettingsWith(IdentityEndpoint identity) =>
    [
        .. identity.Settings,
        ("SSL_CERT_FILE", _azurite.Certificate),
        ("AzureWebJobsStorage__tableServiceUri", _azurite.AddressOf("Table")),
        ("AzureWebJobsStorage__queueServiceUri", _azurite.AddressOf("Queue")),
        ("AzureWebJobsStorage__blobServiceUri", _azurite.AddressOf("Blob")),
        ("AzureWebJobsStorage__credential", "managedidentity"),
        ("AzureWebJobsStorage__clientId", IdentityEndpoint.ClientId),
    ];

    private async Task<(int Code, string Output)> AddWorkspaceAsync(IdentityEndpoint identity)
    {
        using var process = Process.Start(ServeProcess.Survey(["workspace", "add", "Northgate Advisory", "--data", DataFolder], SettingsWith(identity)))!;
        var errors = process.StandardError.ReadToEndAsync(Token);
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, output + await errors);
    }
}
