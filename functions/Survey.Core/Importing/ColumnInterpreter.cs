using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>Finds what a column means by the texts that head it.</summary>
internal sealed class ColumnInterpreter(Questionnaire questionnaire, FieldTexts fields, AnswerScales scales)
{
    // No question is that long; a first row of answers may hold a comment that is.
    private const int LongestHeader = 1000;

    /// <summary>Whether a field is an activity or a statement.</summary>
    public bool IsItem(string field) => questionnaire.IndexOfActivity(field) >= 0 || questionnaire.IndexOfStatement(field) >= 0;

    /// <summary>What a header of one cell means; null when it is not understood.</summary>
    public ColumnCandidate? Interpret(string header) =>
        header.Length > LongestHeader ? null : Interpret(header, new Dictionary<string, ColumnCandidate?>(StringComparer.Ordinal));

    /// <summary>What a line under a question means; null when it is not understood.</summary>
    /// <param name="question">The text of the first header row, which stands over this column and maybe those after it.</param>
    /// <param name="line">The text of the second; may be empty.</param>
    public ColumnCandidate? InterpretLine(string question, string line)
    {
        var text = HeaderText.Clean(line);
        if (text.Length == 0 || fields.IsReply(text))
            return Interpret(question);

        return (question.Length + line.Length > LongestHeader ? null : Interpret(HeaderText.Clean(question), text, new(StringComparer.Ordinal)))
            ?? Interpret(line);
    }

    // What stands before a part is taken apart in its turn: without remembering it, each full stop would double the work.
    private ColumnCandidate? Interpret(string header, Dictionary<string, ColumnCandidate?> known)
    {
        var text = HeaderText.Clean(header);
        if (text.Length == 0)
            return null;

        if (known.TryGetValue(text, out var found))
            return found;

        found = HeaderText.Parts(text).Select(part => Interpret(part.Before, part.Text, known)).FirstOrDefault(candidate => candidate is not null);
        known[text] = found;
        return found;
    }

    private ColumnCandidate? Interpret(string? before, string text, Dictionary<string, ColumnCandidate?> known)
    {
        if (fields.IsReply(text))
            return before is null ? null : Interpret(before, known);

        if (before is not null && Choice(before, text, known) is { } choice)
            return choice;

        if (before is null && fields.ById(text) is { } id)
            return Answers(id, Certainty.Sure, "Is headed by the field's id.");

        if (fields.ByText(text) is { } field)
        {
            return before is null || fields.IsGridQuestion(before)
                ? Answers(field, Certainty.Sure, "Is headed by the question's text.")
                : Answers(field, Certainty.Ending, "Ends with the question's text.");
        }

        return Time(before, text);
    }

    private ColumnCandidate? Choice(string question, string text, Dictionary<string, ColumnCandidate?> known)
    {
        var field = Interpret(question, known) is { Use: ColumnUse.Answers, Field: { } named } ? named : null;
        var code = field is null ? null : scales.ReadText(field, text);
        return code is null
            ? null
            : new(ColumnUse.Choice, field, code, Certainty.Sure, "Stands under the question; a mark in it chooses this answer.");
    }

    private ColumnCandidate? Time(string? before, string text)
    {
        if (fields.ByTimeLabel(text) is not { } time)
            return null;

        return before is null ? Answers(time, Certainty.Label, "Is headed by the label of a work time, as three others are.")
            : fields.IsTimeQuestion(before) ? Answers(time, Certainty.Sure, "Is headed by the question on work time and its label.")
            : null;
    }

    private static ColumnCandidate Answers(string field, Certainty certainty, string reason) =>
        new(ColumnUse.Answers, field, null, certainty, reason);
}
