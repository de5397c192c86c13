using Survey.Core.Answers;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Importing;

public sealed class ResponseTableReaderTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Fact]
    public void Add_Rows_AreHandedOnInOrder()
    {
        var table = TableRecorder.ReadLines("company,respondent,function,open_leads", "Beta,r1,sales,sales", " Alpha ,,other,both", "Beta,r2,marketing,");

        Assert.Equal([(2, "Beta", "r1"), (3, "Alpha", null), (4, "Beta", "r2")], table.Rows.Select(row => (row.Number, row.Company, row.Respondent)));
        Assert.Empty(table.Problems);
        Assert.Equal((3, 3, 0), (table.Table!.RowsRead, table.Table.RowsKept, table.Table.RowsRejected));
    }

    [Fact]
    public void Add_NoCompanyColumn_TakesTheGivenName() =>
        Assert.Equal("Given", Assert.Single(TableRecorder.ReadLines("function,open_leads", "sales,sales").Rows).Company);

    [Fact]
    public void Add_BadCell_RejectsItsRowAlone()
    {
        var table = TableRecorder.ReadLines(
            "company,function,open_leads,rel_mixed", "A,sales,sales,3", "A,sales,na,7", "A,boss,sales,3", ",sales,sales,3", "A,other,sales,na");

        Assert.Equal([2, 6], table.Rows.Select(row => row.Number));
        Assert.Equal(
            [(3, "open_leads", "na"), (3, "rel_mixed", "7"), (4, "function", "boss"), (5, "company", null)],
            table.Rejections.Select(problem => (problem.Row, problem.Column, problem.Value)));
        Assert.Equal((5, 2, 3), (table.Table!.RowsRead, table.Table.RowsKept, table.Table.RowsRejected));
    }

    [Fact]
    public void Add_WrongTimes_AreDroppedAndReported()
    {
        var table = TableRecorder.ReadLines(
            "function,rel_mixed,time_selling,time_marketing,time_service,time_other", "sales,2,50,50,0,10", "sales,2,50,50,0,0", "sales,2,50,50,,");

        Assert.Equal([null, new WorkTime(50, 50, 0, 0), null], table.Sheets.Select(sheet => sheet.WorkTime));
        Assert.Equal([(2, "time_selling"), (4, "time_service")], table.Warnings.Select(warning => (warning.Row, warning.Column)));
        Assert.Empty(table.Rejections);
    }

    [Fact]
    public void Add_UnknownColumn_IsReportedAndIgnored()
    {
        var table = TableRecorder.ReadLines("Shoe size,function,rel_mixed,", "43,sales,1,x");

        var problem = Assert.Single(table.Problems);
        Assert.Equal((1, "Shoe size", false), (problem.Row, problem.Column, problem.IsRejection));
        Assert.Single(table.Rows);
    }

    [Theory]
    [InlineData("In our company today, who does this? [Finding and attracting new prospects]", "Somebody else")]
    [InlineData("finding and attracting  new prospects", "elsewhere")]
    [InlineData("OPEN_LEADS", "SOMEBODY ELSE")]
    public void Add_TextsOfFormTools_AreUnderstood(string header, string cell)
    {
        string[] headers = ["Which function do you work in?", header, "Work falls between sales and marketing", "How satisfied are you with the results of our marketing today?"];
        var sheet = Assert.Single(TableRecorder.Read(headers, ["Another function", cell, "Strongly agree", "4"]).Sheets);

        Assert.Equal(RespondentFunction.Other, sheet.Function);
        Assert.Equal(Owner.Elsewhere, sheet.OwnerOf(English.IndexOfActivity("open_leads")));
        Assert.Equal(5, sheet.RatingOf(English.IndexOfStatement("remit_gaps")));
        Assert.Equal(4, sheet.Satisfaction);
    }

    [Fact]
    public void Add_EveryTextOfTheQuestionnaire_MeansItsField()
    {
        var fields = AnswerCodes.Fields(English);
        string Text(string field) => English.IndexOfActivity(field) >= 0 ? English.Texts[$"activity.{field}"]
            : English.IndexOfStatement(field) >= 0 ? English.Texts[$"statement.{field}"]
            : field.StartsWith("time_", StringComparison.Ordinal) ? $"How is your working week divided? [{English.Texts[$"time.{field[5..]}"]}]"
            : English.Texts[$"question.{field}"];
        string Cell(string field) => English.IndexOfActivity(field) >= 0 ? "Not sure" : English.IndexOfStatement(field) >= 0 ? "Does not apply, or cannot say"
            : field switch { "function" => "Leadership", "time_selling" => "100", "satisfaction" => "7", "comment" => "Sales", _ => "0" };
        var table = TableRecorder.Read([.. fields.Select(Text)], [.. fields.Select(Cell)]);

        Assert.Empty(table.Problems);
        var sheet = Assert.Single(table.Sheets);
        Assert.All(Enumerable.Range(0, 22), activity => Assert.Equal(Owner.Unsure, sheet.OwnerOf(activity)));
        Assert.All(Enumerable.Range(0, 21), statement => Assert.True(sheet.DoesNotApply(statement)));
        Assert.Equal(new WorkTime(100, 0, 0, 0), sheet.WorkTime);
        Assert.Equal("Sales", sheet.Comment);
    }

    [Theory]
    [InlineData("Nobody knows who decides. ", 30)]
    [InlineData("Nobody knows who decides. ", 75)]
    [InlineData("Sales. ", 130)]
    [InlineData("Sales - ", 120)]
    public void Add_FirstCommentOfManySentences_IsReadInNoTime(string sentence, int times)
    {
        // Where the first row could be a second row of headers, each full stop once doubled the work.
        var comment = string.Concat(Enumerable.Repeat(sentence, times)).Trim();
        var sheet = Assert.Single(TableRecorder.Read(["function", "open_leads", "comment"], ["sales", "both", comment]).Sheets);

        Assert.Equal(comment, sheet.Comment);
    }

    [Fact]
    public void Add_SecondHeaderRow_HeadsTheLinesOfGrids()
    {
        // As SurveyMonkey exports: the question stands over its first line, the lines stand below.
        var table = TableRecorder.ReadLines(
            "Respondent ID,Which function do you work in?,In our company today; who does this?,,How much do you agree?,How is your working week divided?,,,",
            ",Response,Negotiating and closing deals with customers,Finding and attracting new prospects,Work falls between sales and marketing.,Selling,Marketing,Service,Everything else",
            "118,Sales,Sales,Both,Agree,40,30,20,10");
        var sheet = Assert.Single(table.Sheets);

        Assert.Empty(table.Rejections);
        Assert.Equal(Owner.Both, sheet.OwnerOf(English.IndexOfActivity("open_leads")));
        Assert.Equal(4, sheet.RatingOf(English.IndexOfStatement("remit_gaps")));
        Assert.Equal(new WorkTime(40, 30, 20, 10), sheet.WorkTime);
    }

    [Fact]
    public void Add_LongCompany_RejectsTheRow()
    {
        var problem = Assert.Single(TableRecorder.ReadLines("company,function,rel_mixed", new string('c', 201) + ",sales,3", "A,sales,3").Rejections);
        Assert.Equal((2, "company", new string('c', 60) + "…"), (problem.Row, problem.Column, problem.Value));
    }

    [Theory]
    [InlineData("company,open_leads", "function")]
    [InlineData("company,function", "No column is an activity or statement")]
    [InlineData("function,open_leads,Finding and attracting new prospects", "Means the same as column 2, \"open_leads\"")]
    public void Finish_UnusableHeader_RejectsTheTable(string headers, string reason)
    {
        var table = TableRecorder.ReadLines(headers, "A,sales,sales");

        Assert.Empty(table.Rows);
        Assert.False(table.Table!.IsUsable);
        Assert.Contains(reason, Assert.Single(table.Rejections).Reason);
        Assert.Equal(1, table.Problems[0].Row);
    }

    [Fact]
    public void Add_ShortLongAndBlankRows_AreTakenRejectedAndPassedOver()
    {
        var table = TableRecorder.ReadLines("function,open_leads,rel_mixed", "sales,sales", "sales,sales,3,extra", ",,", "sales,both,3,,");

        Assert.Equal([2, 5], table.Rows.Select(row => row.Number));
        Assert.Equal(3, Assert.Single(table.Rejections).Row);
    }
}
