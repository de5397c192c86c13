using System.Collections.Immutable;
using Survey.Core.Questions;

namespace Survey.Core.Importing;

/// <summary>The wordings in which a questionnaire's forms may have been written.</summary>
internal static class ShippedTexts
{
    /// <summary>The questionnaire's own texts first, then those of every shipped language of the same instrument and version.</summary>
    public static ImmutableArray<QuestionnaireTexts> Of(Questionnaire questionnaire) =>
        [
            questionnaire.Texts,
            .. BuiltInQuestionnaire.Languages.Select(BuiltInQuestionnaire.In)
                .Where(shipped => shipped.Version == questionnaire.Version && shipped != questionnaire)
                .Select(shipped => shipped.Texts),
        ];
}
