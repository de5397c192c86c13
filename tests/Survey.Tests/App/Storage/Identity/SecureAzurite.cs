using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Survey.Cli.Azurite;
using Xunit;

namespace Survey.Tests.App.Storage.Identity;

/// <summary>
/// The emulator with encryption, under a certificate of its own, and with access tokens, as the real service asks for them: it reads whom a token is for and
/// how long it holds, and does not check who signed it.
/// </summary>
internal sealed partial class SecureAzurite : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    private readonly Process _node;
    private readonly Dictionary<string, string> _addresses = [];

    private SecureAzurite(Process node, string certificate)
    {
        _node = node;
        Certificate = certificate;
    }

    /// <summary>File with the certificate, for those who are to trust it.</summary>
    public string Certificate { get; }

    /// <summary>Starts it with its data in the folder. Skips the test where Node.js is missing.</summary>
    public static async Task<SecureAzurite> StartAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            var (certificate, key) = WriteCertificate(folder);
            var start = new ProcessStartInfo(
                "node",
                [
                    "start.js", "--location", folder, "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--oauth", "basic",
                    "--cert", certificate, "--key", key, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
                ])
            {
                WorkingDirectory = await AzuriteInstallation.PrepareAsync(cancellationToken),
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            var azurite = new SecureAzurite(AzuriteInstallation.Start(start), certificate);
            await azurite.ReadAddressesAsync(cancellationToken);
            return azurite;
        }
        catch (AzuriteUnavailableException exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(exception.Message);
            throw;
        }
    }

    /// <summary>Address of a service: <c>Blob</c>, <c>Queue</c> or <c>Table</c>.</summary>
    public string AddressOf(string service) => $"{_addresses[service]}/{Account}";

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static (string Certificate, string Key) WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (certificatePath, keyPath) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        File.WriteAllText(certificatePath, certificate.ExportCertificatePem());
        File.WriteAllText(keyPath, key.ExportPkcs8PrivateKeyPem());
        return (certificatePath, keyPath);
    }

    private async Task ReadAddressesAsync(CancellationToken cancellationToken)
    {
        while (_addresses.Count < 3)
        {
            var line = await _node.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new AzuriteUnavailableException("The emulator ended at its start.");
            if (Listening().Match(line) is { Success: true } match)
                _addresses[match.Groups[1].Value] = match.Groups[2].Value;
        }

        _ = _node.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    [GeneratedRegex(@"(Blob|Queue|Table) service (?:is )?successfully listen(?:s|ing) (?:at|on) (https://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
