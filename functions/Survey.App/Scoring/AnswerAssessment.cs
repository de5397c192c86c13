using System.Collections.Immutable;
using Survey.App.Assessments;
using Survey.Core;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Core.Recommendations;
using Survey.Core.Scoring;

namespace Survey.App.Scoring;

/// <summary>Makes the result of a closed assessment out of its gathered answers. Pure: the same answers always give the same result.</summary>
internal static class AnswerAssessment
{
    /// <summary>
    /// The result as it may be published, and what a later wave needs. Throws <see cref="InvalidDataException"/> for sheets or a questionnaire
    /// that this version cannot read.
    /// </summary>
    /// <param name="assessment">The closed assessment.</param>
    /// <param name="heads">Its head counts.</param>
    /// <param name="sheets">Its gathered answers.</param>
    /// <param name="beside">What the result is set beside.</param>
    public static AssessmentResult Assess(Assessment assessment, HeadCounts heads, ImmutableArray<string> sheets, Comparison beside)
    {
        var questionnaire = BuiltInQuestionnaire.In(assessment.Language);
        if (questionnaire.Version != assessment.Questionnaire)
            throw new InvalidDataException($"Assessment {assessment.Id} asked another questionnaire than this version of the service has.");

        var request = new ScoringRequest
        {
            Company = assessment.Company,
            Questionnaire = questionnaire,
            Sheets = [.. sheets.Select(sheet => Read(assessment, sheet, questionnaire))],
            MinimumGroup = assessment.MinimumGroup,
            Invited = Invited(heads),
            Forecast = assessment.Forecast,
            Earlier = beside.Earlier,
        };
        var result = new Assessor(BuiltInRecommendations.In(assessment.Language)).Assess(request, assessment.ShowComments).Published();
        return result with { Benchmark = Position(BenchmarkScores.Of(result.Scorecard), beside.Others) };
    }

    // Null, too, where there are too few others for any figure.
    private static ImmutableArray<BenchmarkPosition>? Position(BenchmarkScores own, ImmutableArray<BenchmarkScores> others)
    {
        var positions = PortfolioBenchmark.Compare(own, others);
        return positions.Any(position => position.Percentile is not null) ? positions : null;
    }

    // The reason must not reach a log: it could repeat an answer.
    private static AnswerSheet Read(Assessment assessment, string sheet, Questionnaire questionnaire) =>
        AnswerSheetJson.Read(sheet, questionnaire).Value
        ?? throw new InvalidDataException($"A stored sheet of assessment {assessment.Id} cannot be read.");

    // Somebody without a function may be in any: then only the total is known.
    private static InvitedNumbers Invited(HeadCounts heads) =>
        heads.Functions.Sum(function => function.Invited) == heads.Invited
            ? InvitedNumbers.OfFunctions(heads.Functions.ToDictionary(function => function.Function, function => function.Invited))
            : InvitedNumbers.OfTotal(heads.Invited);
}
