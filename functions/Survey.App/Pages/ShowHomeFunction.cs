using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Survey.App.Pages;

/// <summary>The first page of the service: what it is, for whom, and how to begin.</summary>
public sealed class ShowHomeFunction
{
    /// <summary>The page, in the language that the browser asks for.</summary>
    [Function(nameof(ShowHomeFunction))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{root:maxlength(0)?}")] HttpRequest request) =>
        new PageResult<HomePage>(StatusCodes.Status200OK, PageTexts.For(request));
}
