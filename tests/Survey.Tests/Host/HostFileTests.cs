using Survey.Host;
using Survey.Tests.Host.Storage;
using Xunit;

namespace Survey.Tests.Host;

public sealed class HostFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Read_TheProductsFile_IsAsWritten()
    {
        var settings = HostFile.Read(Path.Combine(AppContext.BaseDirectory, "host.json"));
        Assert.Equal("", settings.RoutePrefix);
        Assert.Contains(new("X-Content-Type-Options", "nosniff"), settings.CustomHeaders);
        Assert.Equal(
            new QueueSettings
            {
                BatchSize = 16,
                NewBatchThreshold = 8,
                MaxDequeueCount = 5,
                VisibilityTimeout = TimeSpan.FromSeconds(30),
                MaxPollingInterval = TimeSpan.FromSeconds(2),
            },
            settings.Queues);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.FunctionTimeout);
    }

    [Fact]
    public void Read_NothingSaid_HasTheHostsDefaults()
    {
        var settings = Read("""{ "version": "2.0" /* comments are allowed */ }""");
        Assert.Equal("api", settings.RoutePrefix);
        Assert.Empty(settings.CustomHeaders);
        Assert.Equal(
            new QueueSettings
            {
                BatchSize = 16,
                NewBatchThreshold = 8 * Environment.ProcessorCount,
                MaxDequeueCount = 5,
                VisibilityTimeout = TimeSpan.Zero,
                MaxPollingInterval = TimeSpan.FromMinutes(1),
            },
            settings.Queues);
    }

    [Fact]
    public void Read_NoTimeLimit_IsNull() => Assert.Null(Read("""{ "version": "2.0", "functionTimeout": "-1" }""").FunctionTimeout);

    [Fact]
    public void Read_ManyWrongSettings_NamesEachByItsPath()
    {
        var exception = Assert.Throws<HostStartException>(() => Read(
            """
            { "version": "1.0", "functionTimeout": "soon",
              "extensions": {
                "http": { "routePrefix": 3, "customHeaders": { "Bad Name": "x", "Good": "line\nbreak", "Other": 1 } },
                "queues": { "batchSize": 33, "newBatchThreshold": -1, "maxDequeueCount": "5", "visibilityTimeout": "-00:00:01",
                            "maxPollingInterval": "00:00:00.05", "messageEncoding": "none" } } }
            """));
        Assert.Equal(
            [
                "extensions.http.customHeaders.Bad Name", "extensions.http.customHeaders.Good", "extensions.http.customHeaders.Other",
                "extensions.http.routePrefix", "extensions.queues.batchSize", "extensions.queues.maxDequeueCount", "extensions.queues.maxPollingInterval",
                "extensions.queues.messageEncoding", "extensions.queues.newBatchThreshold", "extensions.queues.visibilityTimeout", "functionTimeout", "version",
            ],
            exception.Problems.Select(problem => problem.Place).Order(StringComparer.Ordinal));
        Assert.Contains("host.json", exception.Message, StringComparison.Ordinal);
        Assert.Contains("33", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SectionIsNoObject_NamesIt()
    {
        var exception = Assert.Throws<HostStartException>(() => Read("""{ "version": "2.0", "extensions": { "queues": [] } }"""));
        Assert.Equal("extensions.queues", Assert.Single(exception.Problems).Place);
    }

    [Fact]
    public void Read_NotJson_NamesTheLine()
    {
        var exception = Assert.Throws<HostStartException>(() => Read("{\n \"version\": \n}"));
        Assert.Equal("line 3", Assert.Single(exception.Problems).Place);
    }

    [Fact]
    public void Read_NoFile_SaysSo() => Assert.Throws<HostStartException>(() => HostFile.Read(Path.Combine(_folder.Path, "nothing.json")));

    public void Dispose() => _folder.Dispose();

    private HostSettings Read(string text)
    {
        var path = Path.Combine(_folder.Path, "host.json");
        File.WriteAllText(path, text);
        return HostFile.Read(path);
    }
}
