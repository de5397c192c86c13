using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>One person's own scores. Keeps its working space between people.</summary>
/// <param name="questionnaire">What was asked.</param>
internal sealed class RespondentScorer(Questionnaire questionnaire)
{
    private readonly Half[] _ownership = new Half[questionnaire.Dimensions.Length];
    private readonly Half[] _practice = new Half[questionnaire.Dimensions.Length];

    /// <summary>Writes index, dimension scores and halves, 0 to 1, NaN where missing. False when no dimension score comes out.</summary>
    public bool Score(AnswerSheet sheet, Span<double> scores)
    {
        AddOwnership(sheet);
        AddPractice(sheet);
        double sum = 0;
        var present = 0;
        for (var dimension = 0; dimension < questionnaire.Dimensions.Length; dimension++)
        {
            var ownership = _ownership[dimension].Mean(ItemValues.CreditSteps);
            var practice = _practice[dimension].Mean(ItemValues.RatingSteps);
            var score = double.IsNaN(ownership) ? practice : double.IsNaN(practice) ? ownership : (ownership + practice) / 2;
            scores[ScoreColumns.Ownership(dimension)] = ownership;
            scores[ScoreColumns.Practice(dimension)] = practice;
            scores[ScoreColumns.Dimension(dimension)] = score;
            sum += double.IsNaN(score) ? 0 : score;
            present += double.IsNaN(score) ? 0 : 1;
        }

        // Four of six: two thirds, for a questionnaire with another number of dimensions.
        scores[ScoreColumns.Index] = 3 * present >= 2 * questionnaire.Dimensions.Length ? sum / present : double.NaN;
        return present > 0;
    }

    private void AddOwnership(AnswerSheet sheet)
    {
        Array.Clear(_ownership);
        for (var i = 0; i < questionnaire.Activities.Length; i++)
        {
            var owner = ItemValues.CountedOwner(sheet, i);
            var credit = owner is { } named ? ItemValues.Credit(named, questionnaire.Activities[i].Home) : 0;
            _ownership[questionnaire.ActivityDimensions[i]].Add(owner is not null, credit);
        }
    }

    private void AddPractice(AnswerSheet sheet)
    {
        Array.Clear(_practice);
        for (var i = 0; i < questionnaire.Statements.Length; i++)
        {
            var rating = ItemValues.CountedRating(sheet, i);
            var favour = rating is { } given ? ItemValues.Favour(given, questionnaire.Statements[i].Reversed) : 0;
            _practice[questionnaire.StatementDimensions[i]].Add(rating is not null, favour);
        }
    }

    private struct Half
    {
        private int _items;
        private int _answered;
        private int _steps;

        public void Add(bool isAnswered, int steps)
        {
            _items++;
            _answered += isAnswered ? 1 : 0;
            _steps += steps;
        }

        // Below half of the items answered the half is missing; one without items always is.
        public readonly double Mean(int stepsOfOne) =>
            _answered > 0 && 2 * _answered >= _items ? (double)_steps / (_answered * stepsOfOne) : double.NaN;
    }
}
