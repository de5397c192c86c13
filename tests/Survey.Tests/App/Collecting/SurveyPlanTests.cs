using Survey.App.Collecting;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.App.Collecting;

public sealed class SurveyPlanTests
{
    private static readonly Questionnaire Questionnaire = BuiltInQuestionnaire.In("en");

    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    [InlineData(null)]
    [InlineData("nonsense")]
    public void For_SalesMarketingOrUnknown_AsksEverythingOnce(string? function)
    {
        var asked = SurveyPlan.For(Questionnaire, function).Steps.SelectMany(step => step.Fields);

        Assert.Equal(AnswerCodes.Fields(Questionnaire).Order(), asked.Order());
    }

    [Theory]
    [InlineData("leadership")]
    [InlineData("other")]
    public void For_Others_LeavesOutWhatIsForSalesAndMarketingAlone(string function)
    {
        var left = AnswerCodes.Fields(Questionnaire).Except(SurveyPlan.For(Questionnaire, function).Steps.SelectMany(step => step.Fields));

        Assert.Equal(["remit_expected", "remit_measured"], left.Order());
    }

    [Fact]
    public void For_BuiltInInstrument_HasFourteenStepsOfAtMostSixQuestions()
    {
        var steps = SurveyPlan.For(Questionnaire, "sales").Steps;

        Assert.Equal(14, steps.Length);
        Assert.InRange(steps.Max(step => step.Fields.Length), 1, 6);
    }

    [Fact]
    public void MinutesLeft_FromTheStart_IsSeven() => Assert.Equal(7, SurveyPlan.For(Questionnaire, null).MinutesLeft(0));

    [Fact]
    public void MinutesLeft_StepByStep_NeverGrowsAndEndsAtOne()
    {
        var plan = SurveyPlan.For(Questionnaire, "sales");
        var minutes = Enumerable.Range(0, plan.Steps.Length).Select(plan.MinutesLeft).ToArray();

        Assert.Equal(minutes.OrderDescending(), minutes);
        Assert.Equal(1, minutes[^1]);
    }

    [Fact]
    public void StepOf_SumOfTimes_IsTheStepOfTheTimes()
    {
        var plan = SurveyPlan.For(Questionnaire, "sales");

        Assert.Equal(SurveyStepKind.WorkTime, plan.Steps[plan.StepOf(FieldProblems.TimeTotal)].Kind);
        Assert.Equal(0, plan.StepOf(AnswerCodes.FunctionField));
        Assert.Equal(-1, plan.StepOf("nonsense"));
    }
}
