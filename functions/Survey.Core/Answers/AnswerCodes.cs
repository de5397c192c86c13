using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Answers;

/// <summary>The codes of answers and the names of fields, the same in forms, files and JSON.</summary>
public static class AnswerCodes
{
    /// <summary>Name of the field that says which function the respondent works in.</summary>
    public const string FunctionField = "function";

    /// <summary>Name of the satisfaction field.</summary>
    public const string SatisfactionField = "satisfaction";

    /// <summary>Name of the comment field.</summary>
    public const string CommentField = "comment";

    /// <summary>The answer "does not apply, or cannot say" to a statement.</summary>
    public const string DoesNotApply = "na";

    /// <summary>Most characters of a comment.</summary>
    public const int LongestComment = 2_000;

    /// <summary>Codes of ownership answers, in the order of <see cref="Owner"/>.</summary>
    public static ImmutableArray<string> Owners { get; } = ["sales", "marketing", "both", "elsewhere", "nobody", "unsure"];

    /// <summary>Codes of functions, in the order of <see cref="RespondentFunction"/>.</summary>
    public static ImmutableArray<string> Functions { get; } = ["sales", "marketing", "leadership", "other"];

    /// <summary>Codes of answers to a statement.</summary>
    public static ImmutableArray<string> Ratings { get; } = ["1", "2", "3", "4", "5", DoesNotApply];

    /// <summary>Codes of satisfaction: whole numbers from 0 to 10.</summary>
    public static ImmutableArray<string> Satisfactions { get; } = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

    /// <summary>The four kinds of work time.</summary>
    public static ImmutableArray<string> Times { get; } = ["selling", "marketing", "service", "other"];

    /// <summary>Names of the four work-time fields, in the order of <see cref="Times"/>.</summary>
    public static ImmutableArray<string> TimeFields { get; } = [.. Times.Select(time => "time_" + time)];

    /// <summary>Names that no item of a questionnaire may have, since they mean a column or field already.</summary>
    public static ImmutableArray<string> ReservedNames { get; } =
        ["company", "respondent", FunctionField, SatisfactionField, CommentField, "index", .. TimeFields];

    /// <summary>The code of an ownership answer.</summary>
    public static string CodeOf(Owner owner) => Owners[(int)owner];

    /// <summary>The code of a function.</summary>
    public static string CodeOf(RespondentFunction function) => Functions[(int)function];

    /// <summary>Every field of an answer sheet, in the order in which the questionnaire asks.</summary>
    public static ImmutableArray<string> Fields(Questionnaire questionnaire) =>
        [
            FunctionField,
            .. questionnaire.Activities.Select(activity => activity.Id),
            .. questionnaire.Statements.Select(statement => statement.Id),
            .. TimeFields,
            SatisfactionField,
            CommentField,
        ];
}
