using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Survey.Tests.Infra;

/// <summary>The deployed program as the Functions host starts it.</summary>
public sealed class PublishedWorkerStartTests
{
    private const string WorkerId = "worker-of-this-test";

    private static readonly (string Name, string Value)[] Settings =
    [
        ("AzureWebJobsStorage", "UseDevelopmentStorage=true"),
        ("Survey__PublicUrl", "https://survey.example"),
        ("Survey__SealingKeys__0", Convert.ToBase64String(new byte[32])),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_SettingsComplete_ReportsToTheHost()
    {
        var reported = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await ListenAsync(reported);
        string[] arguments =
        [
            "--functions-uri", host.Urls.Single(), "--functions-worker-id", WorkerId, "--functions-request-id", "1",
            "--functions-grpc-max-message-length", "2147483647",
        ];
        using var worker = Process.Start(await PublishedWorker.ProgramAsync(arguments, Settings))!;
        var output = worker.StandardOutput.ReadToEndAsync(Token);
        try
        {
            var ended = worker.WaitForExitAsync(Token);
            Assert.True(await Task.WhenAny(reported.Task, ended).WaitAsync(TimeSpan.FromMinutes(3), Token) == reported.Task, "The worker ended by itself.");
            Assert.Contains(WorkerId, await reported.Task, StringComparison.Ordinal);
        }
        finally
        {
            worker.Kill();
            await output;
        }
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "AzureWebJobsStorage__tableServiceUri")]
    [InlineData("Survey__PublicUrl", "Survey:PublicUrl")]
    [InlineData("Survey__SealingKeys__0", "Survey:SealingKeys")]
    public async Task Start_SettingMissing_StopsAndNamesIt(string missing, string named)
    {
        string[] arguments = ["--functions-uri", "http://127.0.0.1:9", "--functions-worker-id", WorkerId];
        using var worker = Process.Start(await PublishedWorker.ProgramAsync(arguments, [.. Settings.Where(setting => setting.Name != missing)]))!;
        var output = worker.StandardOutput.ReadToEndAsync(Token);
        var errors = await worker.StandardError.ReadToEndAsync(Token);
        await worker.WaitForExitAsync(Token);
        Assert.NotEqual(0, worker.ExitCode);
        Assert.Contains(named, errors + await output, StringComparison.Ordinal);
    }

    // The side of the host that the worker calls first, over HTTP/2 without encryption; what it says first holds its id as text.
    private static async Task<WebApplication> ListenAsync(TaskCompletionSource<string> reported)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        var host = builder.Build();
        host.MapPost("/AzureFunctionsRpcMessages.FunctionRpc/EventStream", async (HttpContext context) =>
        {
            var read = await context.Request.BodyReader.ReadAtLeastAsync(WorkerId.Length, context.RequestAborted);
            reported.TrySetResult(Encoding.UTF8.GetString(read.Buffer));
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            await context.Request.BodyReader.ReadAtLeastAsync(int.MaxValue, context.RequestAborted);
        });
        await host.StartAsync(Token);
        return host;
    }
}
