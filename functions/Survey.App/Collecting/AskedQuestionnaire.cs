using Survey.App.Assessments;
using Survey.Core.Questions;

namespace Survey.App.Collecting;

/// <summary>The instrument that an assessment asks, in its language.</summary>
internal static class AskedQuestionnaire
{
    /// <summary>The instrument in the assessment's language; in English where it is not shipped in that language.</summary>
    public static Questionnaire Of(Assessment assessment) =>
        BuiltInQuestionnaire.In(BuiltInQuestionnaire.Languages.Contains(assessment.Language) ? assessment.Language : BuiltInQuestionnaire.Languages[0]);
}
