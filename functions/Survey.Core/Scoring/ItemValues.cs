using Survey.Core.Answers;
using Survey.Core.Questions;

namespace Survey.Core.Scoring;

/// <summary>What one answer is worth, in whole steps so that sums are exact.</summary>
internal static class ItemValues
{
    /// <summary>Steps of a full ownership credit: home 2, both 1, everything else 0.</summary>
    public const int CreditSteps = 2;

    /// <summary>Steps of a full statement value: (x − 1) of 4, turned for reversed ones.</summary>
    public const int RatingSteps = 4;

    /// <summary>
    /// The ownership answer that counts; null for no answer, and for "unsure" from people of other functions, who cannot be expected to know.
    /// </summary>
    public static Owner? CountedOwner(AnswerSheet sheet, int activity) =>
        sheet.OwnerOf(activity) is { } owner && !(owner == Owner.Unsure && sheet.Function == RespondentFunction.Other) ? owner : null;

    /// <summary>
    /// The rating that counts, as given; null for no answer, "does not apply", and a statement that is not asked of the person's function.
    /// </summary>
    public static int? CountedRating(AnswerSheet sheet, int statement) =>
        sheet.Questionnaire.Statements[statement].SalesAndMarketingOnly && sheet.Function is not (RespondentFunction.Sales or RespondentFunction.Marketing)
            ? null
            : sheet.RatingOf(statement);

    /// <summary>Steps of credit that an answer gives the home function, 0 to 2.</summary>
    public static int Credit(Owner owner, RespondentFunction home) =>
        owner == HomeOwner(home) ? CreditSteps : owner == Owner.Both ? CreditSteps / 2 : 0;

    /// <summary>Steps of a statement's value, 0 to 4, high is favourable.</summary>
    public static int Favour(int rating, bool reversed) => reversed ? 5 - rating : rating - 1;

    /// <summary>The answer that names the home function.</summary>
    public static Owner HomeOwner(RespondentFunction home) => home == RespondentFunction.Sales ? Owner.Sales : Owner.Marketing;
}
