using System.Collections.Immutable;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Survey.App.Storage.Cloud;

/// <summary>Clients of the three storage services, from the settings that the Functions host reads too, so that both use one account.</summary>
/// <param name="Tables">Tables.</param>
/// <param name="Queues">Queues. Bodies are encoded by the caller: the client would throw on a body that somebody else wrote otherwise.</param>
/// <param name="Blobs">Blobs.</param>
internal sealed record CloudConnection(TableServiceClient Tables, QueueServiceClient Queues, BlobServiceClient Blobs)
{
    /// <summary>Name of the connection: a connection string, or a section with the addresses of the services.</summary>
    public const string Setting = "AzureWebJobsStorage";

    /// <summary>The parts of the section, where there is no connection string.</summary>
    public static readonly ImmutableArray<string> Parts = [TableUri, QueueUri, BlobUri, CloudIdentity.CredentialPart, CloudIdentity.ClientIdPart];

    private const string TableUri = "tableServiceUri", QueueUri = "queueServiceUri", BlobUri = "blobServiceUri";

    // One attempt ends before a submission's own limit does, so that there is time for another.
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(10);

    /// <summary>Whether the settings name a storage account.</summary>
    public static bool IsConfigured(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[Setting]) || new[] { TableUri, QueueUri, BlobUri }.Any(name => Read(configuration, name) is not null);

    /// <summary>Makes the clients; opens no connection. Throws <see cref="InvalidOperationException"/> that names every setting that is missing or wrong.</summary>
    public static CloudConnection Open(IConfiguration configuration) => configuration[Setting] is { Length: > 0 } connection
        ? FromConnectionString(connection)
        : FromAddresses(configuration);

    private static CloudConnection FromConnectionString(string connection)
    {
        try
        {
            return new(
                new(connection, Patient(new TableClientOptions())),
                new(connection, Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None })),
                new(connection, Patient(new BlobClientOptions())));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            // The text of the exception may repeat the key.
            throw new InvalidOperationException($"{Setting} is not a connection string of a storage account.");
        }
    }

    private static CloudConnection FromAddresses(IConfiguration configuration)
    {
        var wrong = new[] { TableUri, QueueUri, BlobUri }
            .Where(name => !Uri.TryCreate(Read(configuration, name), UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
            .Select(name => $"{Setting}__{name} must be the https address of the service")
            .ToList();
        if (wrong.Count > 0)
            throw new InvalidOperationException(string.Join("; ", wrong) + ".");

        var credential = CloudIdentity.Of(configuration);
        Uri Address(string name) => new(Read(configuration, name)!);
        return new(
            new(Address(TableUri), credential, Patient(new TableClientOptions())),
            new(Address(QueueUri), credential, Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None })),
            new(Address(BlobUri), credential, Patient(new BlobClientOptions())));
    }

    private static string? Read(IConfiguration configuration, string name) =>
        configuration.GetSection(Setting)[name] is { Length: > 0 } value ? value : null;

    // The client retries 408, 429, 500, 502, 503, 504 and lost connections, and waits as long as Retry-After says.
    private static T Patient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 6;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        options.Retry.NetworkTimeout = AttemptLimit;
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        return options;
    }
}
