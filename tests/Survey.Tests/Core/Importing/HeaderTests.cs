using Survey.Core.Answers;
using Survey.Core.Importing;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Importing;

/// <summary>How headers are understood, whatever a tool or a person has made of them.</summary>
public sealed class HeaderTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Theory]
    [InlineData("open_leads")]
    [InlineData("Open leads")]
    [InlineData("OpenLeads")]
    [InlineData("Finding and attracting new prospects")]
    [InlineData("  FINDING and attracting\u00A0new\r\nprospects? *")]
    [InlineData("Finding_and_attracting_new_prospects")]
    [InlineData("12. Finding and attracting new prospects")]
    [InlineData("Q3) Finding and attracting new prospects")]
    [InlineData("Q12: Finding and attracting new prospects")]
    [InlineData("4a - Finding and attracting new prospects")]
    [InlineData("7 Finding and attracting new prospects")]
    [InlineData("In our company today, who does this? [Finding and attracting new prospects]")]
    [InlineData("In our company today, who does this? - Finding and attracting new prospects")]
    [InlineData("2. In our company today – who does this: Finding and attracting new prospects")]
    [InlineData("Who does what? [Finding and attracting new prospects]")]
    [InlineData("<p><strong>Finding</strong> and attracting&nbsp;new prospects</p>")]
    public void Header_Variants_MeanTheActivity(string header)
    {
        var table = TableRecorder.Read(["function", header], ["sales", "both"]);

        Assert.Empty(table.Problems);
        Assert.Equal(Owner.Both, Assert.Single(table.Sheets).OwnerOf(English.IndexOfActivity("open_leads")));
    }

    [Theory]
    [InlineData("Looking after existing customers’ orders and problems", "service_accounts")]
    [InlineData("I know our company´s growth plans", "ins_growth")]
    [InlineData("Big marketing decisions rest on research, rather than on opinion!", "ins_decide")]
    [InlineData("When marketing know-how is missing, we get it – by training, hiring or outside help", "tra_outside")]
    public void Header_Punctuation_DoesNotMatter(string header, string field) =>
        Assert.Equal(field, TableRecorder.Read(["function", "rel_mixed", header]).Table!.Columns[2].Field);

    [Theory]
    [InlineData("Finding and attracting new customers")]
    [InlineData("Sales")]
    [InlineData("Marketing")]
    [InlineData("Your department: Marketing")]
    [InlineData("Response")]
    public void Header_OtherTexts_MeanNothing(string header)
    {
        var table = TableRecorder.Read(["function", "rel_mixed", header], ["sales", "3", "x"]);

        Assert.Equal(ColumnUse.Ignored, table.Table!.Columns[2].Use);
        Assert.Equal((header, false), (Assert.Single(table.Problems).Column, table.Problems[0].IsRejection));
        Assert.Single(table.Rows);
    }

    [Fact]
    public void Header_LabelsOfWorkTimes_CountWhereAllFourStand()
    {
        var four = TableRecorder.Read(["function", "rel_mixed", "Selling", "Marketing", "Service", "Everything else"], ["sales", "3", "40", "30", "20", "10"]);
        var three = TableRecorder.Read(["function", "rel_mixed", "Selling", "Marketing", "Service"], ["sales", "3", "40", "30", "20"]);

        Assert.Equal(new WorkTime(40, 30, 20, 10), Assert.Single(four.Sheets).WorkTime);
        Assert.Null(Assert.Single(three.Sheets).WorkTime);
        Assert.Equal(3, three.Problems.Count);
    }

    [Fact]
    public void Header_PlainerColumn_GoesBeforeOneThatOnlyEndsAlike()
    {
        var table = TableRecorder.Read(
            ["function", "Points - Work falls between sales and marketing", "Work falls between sales and marketing.", "Question time: Work falls between sales and marketing."],
            ["sales", "0", "4", "12.5"]);

        Assert.Equal(4, Assert.Single(table.Sheets).RatingOf(English.IndexOfStatement("remit_gaps")));
        Assert.Equal([(ColumnUse.Answers, 1), (ColumnUse.Answers, 3)], table.Table!.Columns.Where(column => column.Use == ColumnUse.Answers).Select(column => (column.Use, column.Column)));
        Assert.Contains("column 3 does more plainly", table.Table.Columns[1].Reason);
    }

    [Fact]
    public void Header_ColumnAnAnswer_IsReadByItsMarks()
    {
        string[] first = ["Which function do you work in?", "", "", "", "rel_mixed"], second = ["Sales", "Marketing", "Leadership", "Another function", ""];
        var table = TableRecorder.Read(first, second, ["", "1", "", "0", "3"], ["Sales", "", "", "", "4"], ["x", "x", "", "", "4"], ["no", "No", "", "TRUE", "5"]);

        Assert.Equal(2, table.Table!.HeaderRows);
        Assert.Equal([RespondentFunction.Marketing, RespondentFunction.Sales, RespondentFunction.Other], table.Sheets.Select(sheet => sheet.Function));
        Assert.Equal((5, "sales, marketing"), (Assert.Single(table.Rejections).Row, table.Problems[0].Value));
    }

    [Fact]
    public void Header_WhoSomebodyIs_IsLeftOutAndSaid()
    {
        var table = TableRecorder.Read(["Full name", "E-mail", "function", "rel_mixed"], ["Ann Other", "ann@aster.example", "sales", "3"]);

        Assert.Equal([ColumnUse.Ignored, ColumnUse.Ignored], table.Table!.Columns.Take(2).Select(column => column.Use));
        Assert.Equal(2, table.Problems.Count(problem => problem.Reason.Contains("who somebody is")));
        Assert.Null(Assert.Single(table.Rows).Respondent);
    }

    [Fact]
    public void Header_TooManyColumns_AreRefused()
    {
        var table = TableRecorder.Read(["function", "rel_mixed", .. Enumerable.Repeat("x", ImportLimits.Columns)], ["sales", "3"]);

        Assert.False(table.Table!.IsUsable);
        Assert.Contains("1,000 columns", Assert.Single(table.Rejections).Reason);
    }

    [Fact]
    public void Header_ToolWithoutItsSecondRow_IsReadAllTheSame()
    {
        var table = TableRecorder.Read(["Respondent ID", "Collector ID", "function", "rel_mixed"], ["118", "3", "sales", "3"], ["119", "3", "sales", "4"]);
        Assert.Equal((1, 2), (table.Table!.HeaderRows, table.Rows.Count));
    }

    [Fact]
    public void Explain_EveryColumn_SaysWhy()
    {
        var table = TableRecorder.Read(["Timestamp", "company", "Which function do you work in?", "Q1. Work falls between sales and marketing", "Shoe size", ""]);

        Assert.Equal([null, "company", "function", "remit_gaps", null, null], table.Table!.Columns.Select(column => column.Field));
        Assert.Equal(Enumerable.Range(1, 6), table.Table.Columns.Select(column => column.Column));
        Assert.All(table.Table.Columns, column => Assert.EndsWith(".", column.Reason));
    }
}
