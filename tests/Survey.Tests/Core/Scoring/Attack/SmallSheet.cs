using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Tests.Core.Scoring.Attack;

/// <summary>
/// What one person may have answered to a small questionnaire, written as one letter an item, activities first: s, m, b, e, n, u for the owners, 1 to
/// 5 for the ratings, a dash for no answer.
/// </summary>
/// <param name="Letters">The answers.</param>
/// <param name="Selling">Per cent of the week for selling, the rest for marketing; null when not said.</param>
/// <param name="Satisfaction">0 to 10; null when not said.</param>
/// <param name="Comment">Free text; null when there is none.</param>
internal sealed record SmallSheet(string Letters, int? Selling = null, int? Satisfaction = null, string? Comment = null)
{
    /// <summary>No answer.</summary>
    public const string None = "-";

    private const string Owners = "smbenu";

    /// <summary>Number of answers: the items, the week and satisfaction.</summary>
    public int Answers => Letters.Length + 2;

    /// <summary>One answer, by the place of its item; the week and satisfaction come last.</summary>
    public string Answer(int item) => item < Letters.Length ? Letters[item].ToString() : (item == Letters.Length ? Selling : Satisfaction)?.ToString() ?? None;

    /// <summary>The sheet as it counts from people of a function: answers that do not are none.</summary>
    public SmallSheet From(RespondentFunction function, Questionnaire questionnaire) =>
        this with { Letters = string.Concat(Letters.Select((letter, item) => Counts(item, letter, function, questionnaire) ? letter : None[0])) };

    /// <summary>The sheet for the scorer.</summary>
    public AnswerSheet ToSheet(RespondentFunction function, Questionnaire questionnaire)
    {
        var activities = questionnaire.Activities.Length;
        return new(
            questionnaire,
            function,
            [.. Letters[..activities].Select(letter => (byte)(Owners.IndexOf(letter) + 1))],
            [.. Letters[activities..].Select(letter => (byte)(letter == None[0] ? 0 : letter - '0'))],
            Selling is { } selling ? new WorkTime(selling, 100 - selling, 0, 0) : null,
            Satisfaction,
            Comment);
    }

    /// <summary>Five sheets of one activity and one statement, with gaps: few enough to list every table of seven people.</summary>
    public static ImmutableArray<SmallSheet> Few => [new("s5"), new("s-"), new("n-"), new("n1"), new("-5")];

    /// <summary>All sheets with one of some letters for each item, such as "sn-" and "15".</summary>
    public static ImmutableArray<SmallSheet> All(params string[] lettersByItem)
    {
        IEnumerable<string> sheets = [""];
        foreach (var letters in lettersByItem)
            sheets = sheets.SelectMany(sheet => letters.Select(letter => sheet + letter));

        return [.. sheets.Select(sheet => new SmallSheet(sheet))];
    }

    private static bool Counts(int item, char letter, RespondentFunction function, Questionnaire questionnaire) => item < questionnaire.Activities.Length
        ? letter != 'u' || function != RespondentFunction.Other
        : !questionnaire.Statements[item - questionnaire.Activities.Length].SalesAndMarketingOnly || function <= RespondentFunction.Marketing;
}
