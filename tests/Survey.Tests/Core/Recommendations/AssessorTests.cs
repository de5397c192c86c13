using Survey.Core;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Recommendations;

public sealed class AssessorTests
{
    private static readonly Assessor Assessor = new(SampleCompany.Catalogue);

    [Fact]
    public void Assess_KComments_SortsThemOrdinally()
    {
        var company = SampleCompany.Clear().Answer("comment", "zebra", "sales", 3).Answer("comment", "Äpfel", "marketing", 2).Answer("comment", "Apples", "marketing", 1);

        var result = Assessor.Assess(company.Request(), true);

        Assert.Equal(["Apples", "zebra", "zebra", "zebra", "Äpfel"], result.Comments);
    }

    [Fact]
    public void Assess_FewerThanKComments_TakesNone() =>
        Assert.Empty(Assessor.Assess(SampleCompany.Clear().Answer("comment", "one", people: 4).Request(), true).Comments);

    [Fact]
    public void Assess_CommentsTurnedOff_TakesNone() =>
        Assert.Empty(Assessor.Assess(SampleCompany.Clear().Answer("comment", "one").Request(), false).Comments);

    [Fact]
    public void Assess_TooFewRespondents_TakesNoComments()
    {
        // Four respondents, and two people who wrote nothing but a comment.
        var few = SampleCompany.Clear(2, 2).Answer("comment", "one").Request();
        var blank = SampleCompany.Clear(1, 1).Answer("comment", "one")
            .AnswerAll(SampleCompany.Questionnaire.Activities.Select(activity => activity.Id), "")
            .AnswerAll(SampleCompany.Questionnaire.Statements.Select(statement => statement.Id), "").Request();

        var result = Assessor.Assess(few with { Sheets = few.Sheets.AddRange(blank.Sheets) }, true);

        Assert.Equal(1, result.Scorecard.TooFew);
        Assert.Empty(result.Comments);
    }

    [Fact]
    public void Assess_Wave_IsKept() => Assert.NotNull(Assessor.Assess(SampleCompany.Clear().Request(), true).Wave);

    [Fact]
    public void Assess_OtherQuestionnaire_Throws()
    {
        var structure = BuiltInQuestionnaire.StructureJson.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal);
        var other = QuestionnaireReader.Read(structure, BuiltInQuestionnaire.TextsJson("en")).Value!;

        Assert.Throws<ArgumentException>(() => Assessor.Assess(SampleCompany.Clear().Request() with { Questionnaire = other, Sheets = [] }, true));
    }

    [Fact]
    public void Published_Result_IsRoundedOnce()
    {
        var exact = SampleCompany.Clear().Unfavourable("ins_growth", 7).Assess();

        var published = exact.Published();

        var growth = Assert.Single(published.Recommendations, recommendation => recommendation.Id == "growth_plans");
        Assert.Equal(0.31, growth.Severity);
        Assert.Equal(0.58, growth.Reach);
        Assert.Equal(0.18, growth.Priority);
        Assert.Equal(0.18, Assert.Single(published.Scorecard.Recommendations, score => score.Id == "growth_plans").Priority);
        Assert.Equal(published.Recommendations, published.Published().Recommendations);
    }

    [Fact]
    public void Assess_Texts_ShowPublishedFigures()
    {
        // 7 of 12 is 58.33 %: exact and published results say 58 alike.
        var exact = SampleCompany.Clear().Unfavourable("ins_growth", 7).Assess();

        Assert.Equal(exact.Recommendations.Select(one => one.Evidence), exact.Published().Recommendations.Select(one => one.Evidence));
        Assert.Contains(exact.Recommendations, one => one.Evidence == "58% do not know the company’s growth plans.");
    }

    [Fact]
    public void Assess_ManyThreads_GiveTheSame()
    {
        var requests = Enumerable.Range(1, 40).Select(RandomCompanies.Make).ToArray();
        var alone = requests.Select(request => Texts(Assessor.Assess(request, true))).ToArray();

        var together = requests.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(request => Texts(Assessor.Assess(request, true))).ToArray();

        Assert.Equal(alone, together);
    }

    private static string Texts(AssessmentResult result) => string.Join('\n', result.Recommendations.Concat(result.Strengths).Select(one => $"{one.Id} {one.Evidence} {one.Measure}"));
}
