using Survey.Core.Answers;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Importing;

/// <summary>How cells are understood.</summary>
public sealed class CellTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Theory]
    [InlineData("5", 5)]
    [InlineData("5.0", 5)]
    [InlineData("5,0", 5)]
    [InlineData("Strongly agree", 5)]
    [InlineData("strongly  AGREE.", 5)]
    [InlineData("5 - Strongly agree", 5)]
    [InlineData("5 – Strongly agree", 5)]
    [InlineData("5: Strongly agree", 5)]
    [InlineData("5) Strongly agree", 5)]
    [InlineData("5. Strongly agree", 5)]
    [InlineData("5=Strongly agree", 5)]
    [InlineData("5 Strongly agree", 5)]
    [InlineData("(5) Strongly agree", 5)]
    [InlineData("Strongly agree (5)", 5)]
    [InlineData("Strongly agree [5]", 5)]
    [InlineData("e) Strongly agree", 5)]
    [InlineData("1 - Strongly disagree", 1)]
    [InlineData("Neither", 3)]
    public void Statement_Variants_AreRead(string cell, int rating) => Assert.Equal(rating, Statement(cell)!.RatingOf(English.IndexOfStatement("rel_mixed")));

    [Theory]
    [InlineData("na")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("Does not apply, or cannot say")]
    [InlineData("Does not apply or cannot say (na)")]
    public void Statement_DoesNotApply_IsRead(string cell) => Assert.True(Statement(cell)!.DoesNotApply(English.IndexOfStatement("rel_mixed")));

    [Theory]
    [InlineData("6")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("4.5")]
    [InlineData("1 - Strongly agree")]
    [InlineData("5 - Completely true")]
    [InlineData("Agree; Disagree")]
    [InlineData("4 - 5")]
    [InlineData("Sales")]
    [InlineData("#N/A")]
    [InlineData("five")]
    public void Statement_OtherTexts_AreRejected(string cell) => Assert.Null(Statement(cell));

    [Theory]
    [InlineData("Sales", Owner.Sales)]
    [InlineData("Sales;", Owner.Sales)]
    [InlineData("1. Sales", Owner.Sales)]
    [InlineData("a) Marketing", Owner.Marketing)]
    [InlineData("elsewhere (Somebody else)", Owner.Elsewhere)]
    [InlineData("Somebody else (elsewhere)", Owner.Elsewhere)]
    [InlineData("Not sure", Owner.Unsure)]
    [InlineData("\u201CNobody\u201D", Owner.Nobody)]
    public void Activity_Variants_AreRead(string cell, Owner owner)
    {
        var table = TableRecorder.Read(["function", "open_leads"], ["sales", cell]);
        Assert.Equal(owner, Assert.Single(table.Sheets).OwnerOf(English.IndexOfActivity("open_leads")));
    }

    [Theory]
    [InlineData("na")]
    [InlineData("1")]
    [InlineData("Sales, Marketing")]
    [InlineData("Sales (marketing)")]
    [InlineData("the boss")]
    public void Activity_OtherTexts_AreRejected(string cell)
    {
        var table = TableRecorder.Read(["function", "open_leads"], ["sales", cell]);
        Assert.Equal(("open_leads", cell), (Assert.Single(table.Rejections).Column, table.Problems[0].Value));
    }

    [Theory]
    [InlineData("8", 8)]
    [InlineData("8.0", 8)]
    [InlineData("10 - Completely satisfied", 10)]
    [InlineData("Completely satisfied (10)", 10)]
    [InlineData("0: Not at all satisfied", 0)]
    [InlineData("Not at all satisfied", 0)]
    public void Satisfaction_Variants_AreRead(string cell, int satisfaction) =>
        Assert.Equal(satisfaction, Assert.Single(TableRecorder.Read(["function", "rel_mixed", "satisfaction"], ["sales", "3", cell]).Sheets).Satisfaction);

    [Theory]
    [InlineData("40", "30", "20", "10")]
    [InlineData("40.0", "30,0", "20", "10.0000000000")]
    [InlineData("40 %", "30%", "20%", "10 %")]
    [InlineData("0.4", "0.3", "0.2", "0.1")]
    [InlineData("0,4", "0,3", "0,2", "0,1")]
    [InlineData("40%", "30", "20", "10")]
    public void WorkTime_Variants_AreRead(string selling, string marketing, string service, string other)
    {
        var table = Times(selling, marketing, service, other);

        Assert.Empty(table.Problems);
        Assert.Equal(new WorkTime(40, 30, 20, 10), Assert.Single(table.Sheets).WorkTime);
    }

    [Theory]
    [InlineData("0", "0", "0", "1")]
    [InlineData("0.4", "0.3", "0.2", "0.2", "time_selling")]
    [InlineData("40", "30", "20", "9.5", "time_other")]
    [InlineData("-40", "30", "20", "10", "time_selling")]
    [InlineData("4O", "30", "20", "10", "time_selling")]
    public void WorkTime_OtherCells_AreDroppedOrRejected(string selling, string marketing, string service, string other, string? rejected = null)
    {
        var table = Times(selling, marketing, service, other);

        Assert.Equal(rejected is null ? 1 : 0, table.Rows.Count);
        Assert.Contains(table.Problems, problem => problem.IsRejection == rejected is not null && problem.Column == (rejected ?? "time_selling"));
    }

    [Fact]
    public void Values_LongTextsAndAddresses_AreNotRepeated()
    {
        var table = TableRecorder.Read(
            ["function", "rel_mixed"], ["sales", "Well, it depends on who is asking, and on the day, and mostly on the weather."], ["sales", "ann@aster.example"], ["sales", "maybe"]);

        Assert.Equal([null, null, "maybe"], table.Rejections.Select(problem => problem.Value));
    }

    [Fact]
    public void Comment_TooLong_IsRejectedWithoutItsText()
    {
        var table = TableRecorder.Read(["function", "rel_mixed", "comment"], ["sales", "3", new string('x', 2_001)]);
        Assert.Equal(("comment", null), (Assert.Single(table.Rejections).Column, table.Problems[0].Value));
    }

    [Fact]
    public void Cell_LongerThanASpreadsheetHas_IsRejected()
    {
        var table = TableRecorder.Read(["company", "function", "rel_mixed"], [new string('x', 40_000), "sales", "3"], ["A", "sales", "3"]);
        Assert.Contains("32,767", table.Rejections.First().Reason);
        Assert.Single(table.Rows);
    }

    private static AnswerSheet? Statement(string cell) => TableRecorder.Read(["function", "rel_mixed"], ["sales", cell]).Sheets.SingleOrDefault();

    private static TableRecorder Times(params string[] cells) =>
        TableRecorder.Read(["function", "rel_mixed", "time_selling", "time_marketing", "time_service", "time_other"], ["sales", "3", .. cells]);
}
