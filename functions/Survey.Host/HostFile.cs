using System.Collections.Immutable;
using System.Text.Json;
using Survey.Core;

namespace Survey.Host;

/// <summary>
/// Reads <c>host.json</c>, the configuration that both hosts obey. Settings that only the Functions host knows are left to it; those that this one
/// obeys are checked, all at once.
/// </summary>
public static class HostFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The settings in a file. Throws <see cref="HostStartException"/> naming the file and each wrong setting by its path.</summary>
    public static HostSettings Read(string path)
    {
        if (!File.Exists(path))
            throw new HostStartException(path, [new Problem("host.json", null, "The file does not exist; it stands beside the program.")]);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            var problems = new List<Problem>();
            var settings = Read(new HostFileSection(document.RootElement, "", problems));
            return problems.Count == 0 ? settings : throw new HostStartException(path, [.. problems]);
        }
        catch (JsonException exception)
        {
            throw new HostStartException(
                path, [new Problem($"line {exception.LineNumber + 1}", null, $"This is not JSON: {exception.Message}")]);
        }
    }

    private static HostSettings Read(HostFileSection root)
    {
        var settings = new HostSettings();
        if (root.Text("version") is not "2.0")
            root.Refuse("version", "It must be \"2.0\".");
        var http = root.Section("extensions").Section("http");
        return settings with
        {
            RoutePrefix = (http.Text("routePrefix") ?? settings.RoutePrefix).Trim('/'),
            CustomHeaders = ReadHeaders(http.Section("customHeaders")),
            Queues = ReadQueues(root.Section("extensions").Section("queues")),
            FunctionTimeout = root.Text("functionTimeout") == "-1"
                ? null
                : root.Duration("functionTimeout", TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)) ?? settings.FunctionTimeout,
        };
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadHeaders(HostFileSection headers)
    {
        var read = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var name in headers.Names)
        {
            var value = headers.Text(name);
            if (name.Length == 0 || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
                headers.Refuse(name, "A header's name consists of letters, digits, hyphens and underscores.");
            else if (value is not null && value.Any(character => character is < ' ' or > '~'))
                headers.Refuse(name, "A header's value consists of printable ASCII characters.");
            else if (value is not null)
                read.Add(new(name, value));
        }

        return read.DrainToImmutable();
    }

    private static QueueSettings ReadQueues(HostFileSection queues)
    {
        var settings = new QueueSettings();
        if (queues.Text("messageEncoding") is not (null or "base64"))
            queues.Refuse("messageEncoding", "It must be \"base64\": the functions send and expect it.");
        var batchSize = queues.Number("batchSize", 1, 32) ?? settings.BatchSize;
        return new QueueSettings
        {
            BatchSize = batchSize,
            NewBatchThreshold = queues.Number("newBatchThreshold", 0, 1000) ?? Math.Max(1, batchSize / 2 * Environment.ProcessorCount),
            MaxDequeueCount = queues.Number("maxDequeueCount", 1, 1000) ?? settings.MaxDequeueCount,
            VisibilityTimeout = queues.Duration("visibilityTimeout", TimeSpan.Zero, TimeSpan.FromDays(7)) ?? settings.VisibilityTimeout,
            MaxPollingInterval =
                queues.Duration("maxPollingInterval", TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)) ?? settings.MaxPollingInterval,
        };
    }
}
