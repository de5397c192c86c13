using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Survey.App.Storage.Cloud;
using Survey.Cli.Azurite;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.App.Storage;

/// <summary>
/// One emulator for all tests that want one, started by the first and stopped at the end of the run. Each test has a storage account of its own in it. Where
/// there is no Node.js a test is skipped with the reason; in CI it fails.
/// </summary>
internal static class SharedAzurite
{
    private const int Accounts = 600;

    private static readonly string Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly Lazy<Task<AzuriteProcess>> Started = new(StartAsync);
    private static int _taken;

    /// <summary>Connection string of an account that no other test uses.</summary>
    public static string TakeAccount()
    {
        var number = Interlocked.Increment(ref _taken);
        Assert.True(number <= Accounts, $"More than {Accounts} tests want an account: raise the number.");
        try
        {
            return Started.Value.GetAwaiter().GetResult().ConnectionStringOf(Name(number), Key);
        }
        catch (AzuriteUnavailableException exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(exception.Message);
            throw;
        }
    }

    /// <summary>The settings that name an account.</summary>
    public static IConfiguration Settings(string connectionString) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("AzureWebJobsStorage", connectionString)])
        .Build();

    /// <summary>The stores of an account.</summary>
    public static CloudStorage Open(string connectionString) => CloudStorage.Open(Settings(connectionString), TimeProvider.System);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"test{number:000}");

    private static async Task<AzuriteProcess> StartAsync()
    {
        var folder = new TemporaryFolder();
        var accounts = string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{Name(number)}:{Key}"));
        var azurite = await AzuriteProcess.StartAsync(folder.Path, accounts, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            azurite.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
            folder.Dispose();
        };
        return azurite;
    }
}
