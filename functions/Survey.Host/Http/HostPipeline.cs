using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Survey.Host.Functions;

namespace Survey.Host.Http;

/// <summary>
/// Stands where the Functions host stands, before everything of the app: the headers of host.json, unknown paths, keys, body limits, and what
/// becomes of exceptions. Its own answers never meet the app's filters.
/// </summary>
internal sealed partial class HostPipeline(HostSettings settings, HostKeys keys, ILogger<HostPipeline> logger) : IStartupFilter
{
    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AnswerAsync);
        app.UseRouting();
        app.Use(AdmitAsync);
        next(app);
    };

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(AddHeaders, context.Response);
        try
        {
            await next(context);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            // The client went away; there is nobody to answer and nothing to mend.
        }
        catch (Exception exception)
        {
            // The function's fault, whatever it is, is answered in one way only; details stay in the log.
            LogFailed(exception, context.GetEndpoint()?.DisplayName);
            Fail(context);
        }
    }

    private Task AddHeaders(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        foreach (var (name, value) in settings.CustomHeaders)
            headers.TryAdd(name, value);
        return Task.CompletedTask;
    }

    private async Task AdmitAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Function>() is not { Trigger: RequestTrigger trigger } function)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (!keys.Admit(trigger.Level, function.Name, context.Request))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        else
            await EnterAsync(context, next, function);
    }

    private async Task EnterAsync(HttpContext context, RequestDelegate next, Function function)
    {
        await next(context);
        if (FunctionEndpoints.WasReached(context))
            return;
        LogNotReached(function.Name);
        Fail(context);
    }

    private static void Fail(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed.")]
    private partial void LogFailed(Exception exception, string? function);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} was not reached: a startup filter answered by itself, which the Functions host does not allow.")]
    private partial void LogNotReached(string function);
}
