using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Survey.App;
using Survey.Tests.Architecture;
using Xunit;

namespace Survey.Tests.Infra;

/// <summary>What <c>dotnet publish -p:AzureWorker=true</c> makes, compiled against the real Functions worker.</summary>
public sealed class PublishedWorkerTests
{
    [Fact]
    public async Task Functions_ThatTheHostIsTold_AreThoseThatTheEmbeddedHostRuns()
    {
        using var metadata = await ReadAsync("functions.metadata");
        var told = metadata.RootElement.EnumerateArray().Select(Describe);
        var run = typeof(SurveyOptions).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(Describe).OfType<string>();
        Assert.Equal(run.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Files_ThatTheHostLooksFor_AreThere()
    {
        var folder = await PublishedWorker.FolderAsync();
        Assert.Equal(File.ReadAllText(Path.Combine(SourceTree.Root, "host.json")), File.ReadAllText(Path.Combine(folder, "host.json")));
        Assert.False(File.Exists(Path.Combine(folder, "local.settings.json")));

        using var worker = await ReadAsync("worker.config.json");
        var description = worker.RootElement.GetProperty("description");
        Assert.Equal("dotnet-isolated", description.GetProperty("language").GetString());
        Assert.True(File.Exists(Path.Combine(folder, description.GetProperty("defaultWorkerPath").GetString()!)));

        using var extensions = await ReadAsync("extensions.json");
        var hints = extensions.RootElement.GetProperty("extensions").EnumerateArray().Select(extension => extension.GetProperty("hintPath").GetString()!).ToList();
        Assert.Contains(hints, hint => hint.Contains("Storage.Queues", StringComparison.Ordinal));
        Assert.All(hints, hint => Assert.True(File.Exists(Path.Combine(folder, hint)), hint));
    }

    [Theory]
    [InlineData("Survey.App.dll")]
    [InlineData("Survey.Reports.dll")]
    [InlineData("Survey.Core.dll")]
    public async Task Assembly_OfTheProduct_IsCompiledAheadAndHoldsNoStandIns(string name)
    {
        await using var file = File.OpenRead(Path.Combine(await PublishedWorker.FolderAsync(), name));
        using var image = new PEReader(file);
        Assert.True(image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);

        var reader = image.GetMetadataReader();
        var namespaces = reader.TypeDefinitions.Select(type => reader.GetString(reader.GetTypeDefinition(type).Namespace));
        Assert.DoesNotContain(typeof(FunctionAttribute).Namespace, namespaces);
    }

    private static async Task<JsonDocument> ReadAsync(string name) =>
        JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(await PublishedWorker.FolderAsync(), name), TestContext.Current.CancellationToken));

    private static string Describe(JsonElement function)
    {
        var trigger = function.GetProperty("bindings")[0];
        string Of(string property) => trigger.GetProperty(property).GetString()!;
        var description = Of("type") switch
        {
            "httpTrigger" => Http(Of("authLevel"), trigger.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!), Of("route")),
            "queueTrigger" => $"queue {Of("queueName")}",
            "timerTrigger" => $"timer {Of("schedule")}",
            var other => other,
        };
        return $"{function.GetProperty("name").GetString()} {description}";
    }

    private static string? Describe(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { } function)
            return null;
        var description = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).Select(trigger => trigger switch
        {
            HttpTriggerAttribute http => Http(http.AuthLevel.ToString(), http.Methods, http.Route!),
            QueueTriggerAttribute queue => $"queue {queue.QueueName}",
            TimerTriggerAttribute timer => $"timer {timer.Schedule}",
            _ => null,
        });
        return $"{function.Name} {description.OfType<string>().Single()}";
    }

    private static string Http(string level, IEnumerable<string> methods, string route) => $"{level} {string.Join(',', methods)} {route}";
}
