using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Questions;

public sealed class BuiltInQuestionnaireTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Fact]
    public void In_English_HasTheInstrument()
    {
        Assert.Equal(["remit", "relationships", "messages", "horizon", "insight", "transition"], English.Dimensions.Select(dimension => dimension.Id));
        Assert.Equal(22, English.Activities.Length);
        Assert.Equal(10, English.Activities.Count(activity => activity.Home == RespondentFunction.Sales));
        Assert.Equal(21, English.Statements.Length);
        Assert.Equal(
            ["remit_gaps", "rel_mixed", "msg_homemade", "hor_dropped", "hor_prospect", "tra_addon"],
            English.Statements.Where(statement => statement.Reversed).Select(statement => statement.Id));
        Assert.Equal(
            ["remit_expected", "remit_measured"],
            English.Statements.Where(statement => statement.SalesAndMarketingOnly).Select(statement => statement.Id));
    }

    [Fact]
    public void In_UnknownLanguage_Throws() => Assert.Throws<ArgumentException>(() => BuiltInQuestionnaire.In("xx"));

    [Fact]
    public void Texts_ActivityAndStatement_AreFound()
    {
        Assert.Equal("Making sure that customers pay", English.Texts["activity.collect_payments"]);
        Assert.Equal("Who is responsible for what", English.Texts["dimension.remit.about"]);
        Assert.Equal("Work falls between sales and marketing.", English.Texts["statement.remit_gaps"]);
    }
}
