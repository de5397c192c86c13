using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Survey.App.Problems;

/// <summary>Reads which page of a listing is asked for: <c>?limit=</c> 1 to 500, 100 unless given, and <c>&amp;continuation=</c> as the page before gave it.</summary>
internal static class PageQuery
{
    private const int DefaultLimit = 100, LargestLimit = 500;

    /// <summary>The answer for the page, or 400 for a wrong limit or continuation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Makes the answer; may throw <see cref="ArgumentException"/> for a continuation that no listing gave.</param>
    public static async Task<IResult> AnswerAsync(HttpRequest request, Func<int, string?, Task<IResult>> answer)
    {
        var (limitText, continuation) = ((string?)request.Query["limit"], (string?)request.Query["continuation"]);
        if (Limit(limitText) is not { } limit)
            return ApiProblem.BadInput([new("limit", InputText.Quote(limitText), $"Must be a whole number from 1 to {LargestLimit}.")]);

        try
        {
            return await answer(limit, continuation);
        }
        catch (ArgumentException) when (continuation is not null)
        {
            return ApiProblem.BadInput(
                [new("continuation", InputText.Quote(continuation), "Must be the continuation of the page before, unchanged.")]);
        }
    }

    private static int? Limit(string? text) =>
        text is null ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit ? limit
        : null;
}
