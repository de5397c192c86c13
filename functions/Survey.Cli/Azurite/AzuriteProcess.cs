using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Survey.Cli.Azurite;

/// <summary>
/// The emulator of Azure Storage as a child process, on free ports of the loopback address. It ends with the process that started it, however that ends.
/// </summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    private const string DefaultAccount = "devstoreaccount1";
    private const string DefaultKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly string _installation;
    private readonly string _data;
    private readonly string? _accounts;
    private int[] _ports = [0, 0, 0];
    private Process _node;

    private AzuriteProcess(string installation, string data, string? accounts)
    {
        _installation = installation;
        _data = data;
        _accounts = accounts;
        _node = new Process();
    }

    /// <summary>Connection string of the emulator's own account.</summary>
    public string ConnectionString => ConnectionStringOf(DefaultAccount, DefaultKey);

    /// <summary>Starts the emulator; installs it first when it is not.</summary>
    /// <param name="data">Folder for its data; made when missing.</param>
    /// <param name="accounts">Accounts and keys as <c>name:key;name:key</c>; null for the emulator's own.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="AzuriteUnavailableException">Node.js or the checkout is missing, or the emulator does not start; the message says which.</exception>
    public static async Task<AzuriteProcess> StartAsync(string data, string? accounts, CancellationToken cancellationToken)
    {
        var azurite = new AzuriteProcess(await AzuriteInstallation.PrepareAsync(cancellationToken), Path.GetFullPath(data), accounts);
        await azurite.RunAsync(cancellationToken);
        return azurite;
    }

    /// <summary>Connection string of one of the accounts.</summary>
    public string ConnectionStringOf(string account, string key) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};BlobEndpoint=http://127.0.0.1:{_ports[0]}/{account};QueueEndpoint=http://127.0.0.1:{_ports[1]}/{account};TableEndpoint=http://127.0.0.1:{_ports[2]}/{account}");

    /// <summary>Stops it in the middle of whatever it does, its data saved, and starts it again on the same ports and data.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync();
        await RunAsync(cancellationToken);
    }

    /// <summary>Stops it. Its data stays.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _node.Dispose();
    }

    [GeneratedRegex(@"(Blob|Queue|Table) service (?:is )?successfully listen(?:s|ing) (?:at|on) http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_data);
        var start = new ProcessStartInfo("node", Arguments())
        {
            WorkingDirectory = _installation,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (_accounts is not null)
            start.Environment["AZURITE_ACCOUNTS"] = _accounts;
        _node.Dispose();
        _node = AzuriteInstallation.Start(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        _ports = await ReadPortsAsync(limit.Token);
        _ = DrainAsync(_node.StandardOutput);
        _ = DrainAsync(_node.StandardError);
    }

    private IEnumerable<string> Arguments()
    {
        string[] common = ["start.js", "--location", _data, "--silent", "--disableTelemetry", "--skipApiVersionCheck"];
        foreach (var argument in common)
            yield return argument;

        string[] services = ["blob", "queue", "table"];
        foreach (var (service, port) in services.Zip(_ports))
        {
            yield return $"--{service}Port";
            yield return port.ToString(CultureInfo.InvariantCulture);
        }
    }

    private async Task<int[]> ReadPortsAsync(CancellationToken cancellationToken)
    {
        var ports = new Dictionary<string, int>();
        while (ports.Count < 3)
        {
            var line = await _node.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new AzuriteUnavailableException(
                    $"The emulator ended at its start: {(await _node.StandardError.ReadToEndAsync(cancellationToken)).Trim()}");
            if (Listening().Match(line) is { Success: true } match)
                ports[match.Groups[1].Value] = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        }

        return [ports["Blob"], ports["Queue"], ports["Table"]];
    }

    private async Task StopAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
    }

    // A pipe that nobody reads would stop the emulator once it is full.
    private static async Task DrainAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is not null)
        {
        }
    }
}
