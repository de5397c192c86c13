using System.Collections.Immutable;
using Survey.App.Pages;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>A posted form: the last value of each field.</summary>
/// <param name="Values">Values by field name.</param>
public sealed record SurveyForm(ImmutableDictionary<string, string> Values)
{
    /// <summary>What the button that was pressed asks for; empty when none was.</summary>
    public string Go => this["go"];

    /// <summary>The value of a field; empty when it was not sent.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");

    /// <summary>Reads a form body. Null when it has more than 1,024 fields or a name beyond reason.</summary>
    public static async Task<SurveyForm?> ReadAsync(byte[] body, CancellationToken cancellationToken) =>
        await PostedForm.ReadAsync(body, cancellationToken) is { } values ? new(values) : null;

    /// <summary>The answers among the fields, as typed; fields without anything are left out, and so is what the questionnaire does not ask.</summary>
    public ImmutableSortedDictionary<string, string> Answers(Questionnaire questionnaire) =>
        AnswerCodes.Fields(questionnaire)
            .Where(field => !string.IsNullOrWhiteSpace(this[field]))
            .ToImmutableSortedDictionary(field => field, field => Lines(this[field]), StringComparer.Ordinal);

    /// <summary>A whole number from 1 to <paramref name="most"/>; 1 for anything else.</summary>
    public int Number(string field, int most) => int.TryParse(this[field], out var number) ? Math.Clamp(number, 1, most) : 1;

    // Browsers send every line break as two characters, but count one.
    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
