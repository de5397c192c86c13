using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Survey.Core;

namespace Survey.App.Problems;

/// <summary>
/// The one mapping from what is wrong with a request to HTTP: problem details (RFC 9457) with every problem in <c>errors</c>, each with place,
/// value and reason.
/// </summary>
public sealed class ApiProblem : IResult
{
    private readonly ProblemBody _body;

    private ApiProblem(int status, string kind, string title, string detail, ImmutableArray<Problem> problems) =>
        _body = new("urn:who-does-what:" + kind, title, status, detail, problems);

    /// <summary>Status code of the answer.</summary>
    public int Status => _body.Status;

    /// <summary>Everything that is wrong, each with its place; may be empty.</summary>
    internal ImmutableArray<Problem> Problems => _body.Errors;

    /// <summary>What happened, as a sentence.</summary>
    internal string Detail => _body.Detail;

    /// <summary>400: nothing of the input was taken.</summary>
    /// <param name="problems">All that is wrong, at least one problem.</param>
    public static ApiProblem BadInput(ImmutableArray<Problem> problems) => new(
        StatusCodes.Status400BadRequest, "bad-input", "The input cannot be taken",
        problems.Length == 1 ? "There is one problem. Nothing was stored." : $"There are {problems.Length} problems. Nothing was stored.", problems);

    /// <summary>401: no key, or none that works. Says the same for every reason.</summary>
    public static ApiProblem NoAccess() => new(
        StatusCodes.Status401Unauthorized, "no-access", "A working API key is needed",
        "Send the workspace's key in the Authorization header: Bearer, a space, the key.", []);

    /// <summary>404: no such thing in this workspace.</summary>
    /// <param name="detail">What was not found, and what to do.</param>
    public static ApiProblem NotFound(string detail) => new(StatusCodes.Status404NotFound, "not-found", "Not found", detail, []);

    /// <summary>409: right in itself, but not as things stand.</summary>
    /// <param name="detail">Why, and what to do instead.</param>
    /// <param name="problems">The fields that it is about; may be empty.</param>
    public static ApiProblem Conflict(string detail, params ImmutableArray<Problem> problems) =>
        new(StatusCodes.Status409Conflict, "conflict", "Not possible as things stand", detail, problems);

    /// <summary>413: the body is larger than <see cref="RequestBody.Limit"/>.</summary>
    public static ApiProblem TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large",
        "At most 1 MiB (1,048,576 bytes) is taken. Split the input into several requests.", []);

    /// <summary>413: the body is larger than this address takes.</summary>
    /// <param name="detail">How much it takes, and what to do instead.</param>
    public static ApiProblem TooLarge(string detail) => new(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large", detail, []);

    /// <summary>415: a media type that this address does not read.</summary>
    /// <param name="accepted">The media types that it does read.</param>
    public static ApiProblem UnsupportedType(string accepted) => new(
        StatusCodes.Status415UnsupportedMediaType, "unsupported-type", "This content type is not read here", $"Send {accepted}.", []);

    /// <summary>422: an idempotency key that came with another input before.</summary>
    public static ApiProblem KeyReused() => new(
        StatusCodes.Status422UnprocessableEntity, "key-reused", "This Idempotency-Key came with another input before",
        "Nothing was stored. Send the same input again, or use a new key for a new one.", []);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        return JsonOutput.WriteAsync(httpContext, _body, ProblemJson.Default.ProblemBody);
    }
}
