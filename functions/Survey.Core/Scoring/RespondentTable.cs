using System.Collections.Immutable;
using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>The sheets that count as respondents, with each person's own scores from 0 to 1, NaN where missing.</summary>
internal sealed class RespondentTable
{
    private readonly List<AnswerSheet> _sheets;
    private readonly double[] _scores;

    private RespondentTable(int columns, int capacity)
    {
        Columns = columns;
        _sheets = new(capacity);
        _scores = new double[capacity * columns];
    }

    /// <summary>Number of scores a respondent; <see cref="ScoreColumns"/> says where each stands.</summary>
    public int Columns { get; }

    /// <summary>Number of respondents.</summary>
    public int Count => _sheets.Count;

    /// <summary>The sheet of one respondent.</summary>
    public AnswerSheet SheetOf(int respondent) => _sheets[respondent];

    /// <summary>The scores of one respondent.</summary>
    public ReadOnlySpan<double> ScoresOf(int respondent) => _scores.AsSpan(respondent * Columns, Columns);

    /// <summary>
    /// Scores every sheet and leaves out those without a single dimension score. Throws <see cref="ArgumentException"/> for a sheet of another
    /// questionnaire.
    /// </summary>
    public static RespondentTable Of(Questionnaire questionnaire, ImmutableArray<AnswerSheet> sheets)
    {
        var table = new RespondentTable(ScoreColumns.Count(questionnaire.Dimensions.Length), sheets.Length);
        var scorer = new RespondentScorer(questionnaire);
        foreach (var sheet in sheets)
        {
            if (sheet.Questionnaire.Version != questionnaire.Version || sheet.OwnerMarks.Length != questionnaire.Activities.Length)
                throw new ArgumentException("A sheet answers another questionnaire.", nameof(sheets));

            if (scorer.Score(sheet, table._scores.AsSpan(table.Count * table.Columns, table.Columns)))
                table._sheets.Add(sheet);
        }

        return table;
    }
}
