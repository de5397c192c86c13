using Survey.App.Problems;
using Survey.Core;
using Survey.Core.Questions;

namespace Survey.App.Assessments;

/// <summary>What is taken as a participant's name, address and function, wherever they come from.</summary>
internal static class ParticipantFields
{
    public const int LongestName = 200;

    /// <summary>The participant; null, with every problem noted, when something cannot be taken.</summary>
    /// <param name="place">Where the participant stands.</param>
    /// <param name="placeOf">Where one of the fields stands.</param>
    /// <param name="name">Name; empty or null for none.</param>
    /// <param name="email">Address; empty or null for none.</param>
    /// <param name="function">Code of the function; empty or null for none.</param>
    /// <param name="isWhole">Whether these are all the fields that came in; when some were left out as unreadable, missing ones are no problem.</param>
    /// <param name="problems">Where problems go.</param>
    public static ParticipantInput? Check(
        string place, Func<string, string> placeOf, string? name, string? email, string? function, bool isWhole, List<Problem> problems)
    {
        var before = problems.Count;
        name = Trim(name);
        email = Trim(email);
        if (name is not null && InputText.Fault(name, LongestName) is { } fault)
            problems.Add(new(placeOf("name"), InputText.Quote(name), fault));
        if (email is not null && !EmailAddress.IsOne(email))
            problems.Add(new(placeOf("email"), InputText.Quote(email), EmailAddress.Reason));
        if (isWhole && name is null && email is null)
            problems.Add(new(place, null, "Needs a name or an e-mail address."));

        var known = FunctionOf(Trim(function), out var isKnown);
        if (!isKnown)
            problems.Add(new(placeOf("function"), InputText.Quote(function), "Must be sales, marketing, leadership or other, or empty."));
        return problems.Count == before ? new(place, name, email, known) : null;
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static RespondentFunction? FunctionOf(string? code, out bool isKnown)
    {
        RespondentFunction? function = code?.ToLowerInvariant() switch
        {
            "sales" => RespondentFunction.Sales,
            "marketing" => RespondentFunction.Marketing,
            "leadership" => RespondentFunction.Leadership,
            "other" => RespondentFunction.Other,
            _ => null,
        };
        isKnown = code is null || function is not null;
        return function;
    }
}
