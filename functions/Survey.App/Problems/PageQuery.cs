using System.Globalization;
using Microsoft.AspNetCore.Http;
using Survey.App.Storage;
using Survey.Core;

namespace Survey.App.Problems;

/// <summary>Reads which page of a listing is asked for: <c>?limit=</c> 1 to 500, 100 unless given, and <c>&amp;continuation=</c> as the page before gave it.</summary>
internal static class PageQuery
{
    private const int DefaultLimit = 100, LargestLimit = 500;

    /// <summary>The answer for the page, or 400 for a wrong limit or continuation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Makes the answer for a limit and a continuation.</param>
    public static async Task<IResult> AnswerAsync(HttpRequest request, Func<int, string?, Task<IResult>> answer)
    {
        var (limitText, continuation) = ((string?)request.Query["limit"], (string?)request.Query["continuation"]);
        var problems = new List<Problem>();
        var limit = Limit(limitText);
        if (limit is null)
            problems.Add(new("limit", InputText.Quote(limitText), $"Must be a whole number from 1 to {LargestLimit}."));
        if (!PageToken.IsValid(continuation))
            problems.Add(new("continuation", InputText.Quote(continuation), "Must be the continuation of the page before, unchanged."));
        return limit is { } most && problems.Count == 0 ? await answer(most, continuation) : ApiProblem.BadInput([.. problems]);
    }

    /// <summary>Whether the request asks for a page, rather than for whatever a listing gives by itself.</summary>
    public static bool IsGiven(HttpRequest request) => request.Query.ContainsKey("limit") || request.Query.ContainsKey("continuation");

    private static int? Limit(string? text) =>
        text is null ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit ? limit
        : null;
}
