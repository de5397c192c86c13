using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.Host.Functions;

/// <summary>What one call of a function may take its arguments from; what its trigger does not have is null.</summary>
internal sealed record FunctionCall(CancellationToken CancellationToken)
{
    /// <summary>The request.</summary>
    public HttpRequest? Request { get; init; }

    /// <summary>The message's text.</summary>
    public string? Message { get; init; }

    /// <summary>The schedule's standing.</summary>
    public TimerInfo? Timer { get; init; }
}
