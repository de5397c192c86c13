using Survey.Core.Questions;

namespace Survey.Core.Answers;

/// <summary>
/// The answers of one person to one questionnaire, by the index of each item. Always valid: only <see cref="AnswerSheetParser"/>
/// and what builds on it makes one. Holds what was answered; which of it counts is the scorer's business.
/// </summary>
public sealed class AnswerSheet
{
    /// <summary>The mark of "does not apply" among the ratings; 0 is no answer.</summary>
    internal const byte NotApplicable = 6;

    private readonly byte[] _owners;
    private readonly byte[] _ratings;

    /// <summary>
    /// Takes the arrays as they are: owners 0 (no answer) or 1 + <see cref="Owner"/>, ratings 0, 1 to 5 or <see cref="NotApplicable"/>.
    /// </summary>
    internal AnswerSheet(
        Questionnaire questionnaire, RespondentFunction function, byte[] owners, byte[] ratings, WorkTime? workTime, int? satisfaction, string? comment)
    {
        if (owners.Length != questionnaire.Activities.Length || ratings.Length != questionnaire.Statements.Length)
            throw new ArgumentException("A sheet has one place for each item of its questionnaire.", nameof(owners));

        Questionnaire = questionnaire;
        Function = function;
        _owners = owners;
        _ratings = ratings;
        WorkTime = workTime;
        Satisfaction = satisfaction;
        Comment = comment;
    }

    /// <summary>The questionnaire that was answered.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>The function that the respondent says they work in.</summary>
    public RespondentFunction Function { get; }

    /// <summary>How the working week is divided; null when not said.</summary>
    public WorkTime? WorkTime { get; }

    /// <summary>Satisfaction with marketing's results, 0 to 10; null when not said.</summary>
    public int? Satisfaction { get; }

    /// <summary>Free text of 1 to 2,000 characters; null when there is none.</summary>
    public string? Comment { get; }

    /// <summary>The same answers without the comment.</summary>
    public AnswerSheet WithoutComment() => new(Questionnaire, Function, _owners, _ratings, WorkTime, Satisfaction, comment: null);

    /// <summary>Answers to activities as stored: 0 for none, else 1 + <see cref="Owner"/>.</summary>
    internal ReadOnlySpan<byte> OwnerMarks => _owners;

    /// <summary>Answers to statements as stored: 0 for none, 1 to 5, <see cref="NotApplicable"/>.</summary>
    internal ReadOnlySpan<byte> RatingMarks => _ratings;

    /// <summary>Who does the activity of this index; null for no answer.</summary>
    public Owner? OwnerOf(int activity) => _owners[activity] == 0 ? null : (Owner)(_owners[activity] - 1);

    /// <summary>The rating of the statement of this index, 1 to 5 as given; null for no answer and for "does not apply".</summary>
    public int? RatingOf(int statement) => _ratings[statement] is 0 or NotApplicable ? null : _ratings[statement];

    /// <summary>Whether the answer to the statement of this index was "does not apply, or cannot say".</summary>
    public bool DoesNotApply(int statement) => _ratings[statement] == NotApplicable;
}

/// <summary>A working week in whole per cent; the four add up to 100.</summary>
/// <param name="Selling">Selling.</param>
/// <param name="Marketing">Marketing.</param>
/// <param name="Service">Looking after customers.</param>
/// <param name="Other">Everything else.</param>
public readonly record struct WorkTime(int Selling, int Marketing, int Service, int Other);
