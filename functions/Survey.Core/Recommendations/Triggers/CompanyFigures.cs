using Survey.Core.Questions;
using Survey.Core.Scoring;

namespace Survey.Core.Recommendations.Triggers;

/// <summary>
/// One company's suppressed figures in full precision, and the counted answers behind them: what triggers look at. Answers say only who meets
/// a trigger; whether it holds is decided on the scorecard, so that nothing hidden can set one off.
/// </summary>
/// <param name="scorecard">The suppressed scorecard, not rounded.</param>
/// <param name="answers">The counted respondents.</param>
internal sealed class CompanyFigures(Scorecard scorecard, ScoredAnswers answers)
{
    /// <summary>The place of the index where dimensions are meant by their own.</summary>
    public const int Index = -1;

    private const int Neutral = 3;

    /// <summary>The suppressed scorecard, not rounded.</summary>
    public Scorecard Scorecard { get; } = scorecard;

    /// <summary>Counted respondents.</summary>
    public int People => answers.Count;

    /// <summary>The function of a person.</summary>
    public RespondentFunction FunctionOf(int person) => answers.SheetOf(person).Function;

    /// <summary>Whether a person's own answer to an activity names its home function; null without an answer that counts.</summary>
    public bool? NamesHome(int person, int activity) =>
        answers.OwnerOf(person, activity) is { } owner ? owner == ItemValues.HomeOwner(answers.Questionnaire.Activities[activity].Home) : null;

    /// <summary>1 for an own favourable answer to a statement, −1 for an unfavourable one, 0 for a neutral one; null without an answer that counts.</summary>
    public int? LeansTo(int person, int statement)
    {
        if (answers.RatingOf(person, statement) is not { } rating)
            return null;

        return Math.Sign(rating - Neutral) * (answers.Questionnaire.Statements[statement].Reversed ? -1 : 1);
    }

    /// <summary>A person's own dimension score, or index for <see cref="Index"/>, 0 to 100; null when missing.</summary>
    public double? OwnScore(int person, int dimension) => dimension == Index ? answers.IndexOf(person) : answers.DimensionOf(person, dimension);

    /// <summary>Per cent of their own week that somebody from sales gives to marketing, or from marketing to selling; null when not said, and for other functions.</summary>
    public double? OwnOtherHat(int person)
    {
        var sheet = answers.SheetOf(person);
        return (sheet.Function, sheet.WorkTime) switch
        {
            (RespondentFunction.Sales, { } time) => time.Marketing,
            (RespondentFunction.Marketing, { } time) => time.Selling,
            _ => null,
        };
    }
}
