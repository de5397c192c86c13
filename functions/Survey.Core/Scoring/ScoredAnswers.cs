using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>
/// The counted respondents, group by group: everybody whose answers may enter a figure. Excluded respondents are not in it. Holds single people's
/// answers, so it never leaves this assembly.
/// </summary>
internal sealed class ScoredAnswers
{
    private readonly AnswerSheet[] _sheets;
    private readonly double[] _scores;
    private readonly int[] _groupStarts;
    private readonly int _respondents;

    private ScoredAnswers(Questionnaire questionnaire, Grouping grouping, RespondentTable table)
    {
        Questionnaire = questionnaire;
        Grouping = grouping;
        _respondents = table.Count;
        var order = Order(grouping, table, out _groupStarts);
        _sheets = new AnswerSheet[order.Count];
        _scores = new double[order.Count * table.Columns];
        for (var row = 0; row < order.Count; row++)
        {
            _sheets[row] = table.SheetOf(order[row]);
            var scores = table.ScoresOf(order[row]);
            for (var column = 0; column < scores.Length; column++)
                _scores[(column * order.Count) + row] = scores[column];
        }
    }

    /// <summary>What was asked.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>Who is shown, and in which groups people count.</summary>
    public Grouping Grouping { get; }

    /// <summary>All respondents, excluded ones too.</summary>
    public int Respondents => _respondents;

    /// <summary>Number of counted respondents; 0 with too few.</summary>
    public int Count => _sheets.Length;

    /// <summary>Arranges the respondents by group.</summary>
    public static ScoredAnswers Of(Questionnaire questionnaire, RespondentTable table, Confidentiality rules)
    {
        Span<int> counts = stackalloc int[AnswerCodes.Functions.Length];
        for (var i = 0; i < table.Count; i++)
            counts[(int)table.SheetOf(i).Function]++;

        return new(questionnaire, Grouping.Of(counts, rules), table);
    }

    /// <summary>The answers of one counted respondent, 0 to <see cref="Count"/> − 1.</summary>
    public AnswerSheet SheetOf(int respondent) => _sheets[respondent];

    /// <summary>The ownership answer that counts, or null.</summary>
    public Owner? OwnerOf(int respondent, int activity) => ItemValues.CountedOwner(_sheets[respondent], activity);

    /// <summary>The rating that counts, as given, 1 to 5, or null.</summary>
    public int? RatingOf(int respondent, int statement) => ItemValues.CountedRating(_sheets[respondent], statement);

    /// <summary>One respondent's own score of a dimension, 0 to 100, or null.</summary>
    public double? DimensionOf(int respondent, int dimension) => ScoreOf(respondent, ScoreColumns.Dimension(dimension));

    /// <summary>One respondent's own index, 0 to 100, or null.</summary>
    public double? IndexOf(int respondent) => ScoreOf(respondent, ScoreColumns.Index);

    /// <summary>The counted respondents of a group.</summary>
    public Range RowsOf(int group) => _groupStarts[group].._groupStarts[group + 1];

    /// <summary>One score of a group's respondents, 0 to 1 and NaN where missing.</summary>
    public ReadOnlySpan<double> ColumnOf(int column, int group) => _scores.AsSpan(column * Count, Count)[RowsOf(group)];

    private double? ScoreOf(int respondent, int column)
    {
        var score = _scores[(column * Count) + respondent];
        return double.IsNaN(score) ? null : 100 * score;
    }

    private static List<int> Order(Grouping grouping, RespondentTable table, out int[] starts)
    {
        var order = new List<int>(table.Count);
        starts = new int[grouping.Groups.Length + 1];
        for (var group = 0; group < grouping.Groups.Length; group++)
        {
            for (var i = 0; i < table.Count; i++)
            {
                if (grouping.Groups[group].Contains(table.SheetOf(i).Function))
                    order.Add(i);
            }

            starts[group + 1] = order.Count;
        }

        return order;
    }
}
