using Survey.Core.Answers;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Answers;

public sealed class ResponseTableReaderTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Fact]
    public void Add_Companies_AreKeptApartInOrder()
    {
        var table = Read("company,function,open_leads", "Beta,sales,sales", " Alpha ,other,both", "Beta,marketing,");

        Assert.Equal([("Beta", 2), ("Alpha", 1)], table.Companies.Select(company => (company.Company, company.Sheets.Length)));
        Assert.Empty(table.Problems);
        Assert.Empty(table.Warnings);
    }

    [Fact]
    public void Add_NoCompanyColumn_TakesTheGivenName() => Assert.Equal("Given", Read("function,open_leads", "sales,sales").Companies.Single().Company);

    [Fact]
    public void Add_BadCell_RejectsItsRowAlone()
    {
        var table = Read("company,function,open_leads,rel_mixed", "A,sales,sales,3", "A,sales,na,7", "A,boss,sales,3", ",sales,sales,3", "A,other,sales,na");

        Assert.Equal(2, table.Companies.Single().Sheets.Length);
        Assert.Equal(
            [("row 3, open_leads", "na"), ("row 3, rel_mixed", "7"), ("row 4, function", "boss"), ("row 5, company", null)],
            table.Problems.Select(problem => (problem.Place, problem.Value)));
    }

    [Fact]
    public void Add_WrongTimes_AreDroppedAndReported()
    {
        var table = Read("function,rel_mixed,time_selling,time_marketing,time_service,time_other", "sales,2,50,50,0,10", "sales,2,50,50,0,0", "sales,2,50,50,,");

        Assert.Equal([null, new WorkTime(50, 50, 0, 0), null], table.Companies.Single().Sheets.Select(sheet => sheet.WorkTime));
        Assert.Equal(["row 2, time_selling", "row 4, time_service"], table.Warnings.Select(warning => warning.Place));
        Assert.Empty(table.Problems);
    }

    [Fact]
    public void Add_SameRespondent_TheLastCounts()
    {
        var table = Read("company,respondent,function,rel_mixed", "A,r1,sales,1", "A,r2,sales,2", "A,r1,sales,3", "B,r1,sales,4", "A,,sales,5", "A,,sales,5", "A,r2,sales,9");

        Assert.Equal([3, 2, 5, 5], table.Companies[0].Sheets.Select(sheet => sheet.RatingOf(English.IndexOfStatement("rel_mixed"))));
        Assert.Equal(4, table.Companies[1].Sheets.Single().RatingOf(English.IndexOfStatement("rel_mixed")));
        Assert.Equal(["row 2, respondent", "row 4, respondent"], table.Warnings.Select(warning => warning.Place));
        Assert.Equal("row 8, rel_mixed", Assert.Single(table.Problems).Place);
    }

    [Fact]
    public void Add_UnknownColumn_IsReportedAndIgnored()
    {
        var table = Read("Timestamp,function,rel_mixed,", "yesterday,sales,1,x");

        Assert.Equal(("row 1, column 1", "Timestamp"), (Assert.Single(table.Warnings).Place, table.Warnings[0].Value));
        Assert.Single(table.Companies.Single().Sheets);
    }

    [Theory]
    [InlineData("In our company today, who does this? [Finding and attracting new prospects]", "Somebody else")]
    [InlineData("finding and attracting  new prospects", "elsewhere")]
    [InlineData("OPEN_LEADS", "SOMEBODY ELSE")]
    public void Add_TextsOfFormTools_AreUnderstood(string header, string cell)
    {
        var row = new[] { "Another function", cell, "Strongly agree", "4" };
        var reader = new ResponseTableReader(English, ["Which function do you work in?", header, "Work falls between sales and marketing", "How satisfied are you with the results of our marketing today?"], "A");
        reader.Add(2, row);
        var sheet = reader.Finish().Companies.Single().Sheets.Single();

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
        var reader = new ResponseTableReader(English, [.. fields.Select(Text)], "A");
        reader.Add(2, [.. fields.Select(Cell)]);
        var table = reader.Finish();

        Assert.Empty(table.Warnings);
        Assert.Empty(table.Problems);
        var sheet = table.Companies.Single().Sheets.Single();
        Assert.All(Enumerable.Range(0, 22), activity => Assert.Equal(Owner.Unsure, sheet.OwnerOf(activity)));
        Assert.All(Enumerable.Range(0, 21), statement => Assert.True(sheet.DoesNotApply(statement)));
        Assert.Equal(new WorkTime(100, 0, 0, 0), sheet.WorkTime);
        Assert.Equal("Sales", sheet.Comment);
    }

    [Fact]
    public void Add_SecondHeaderRow_HeadsTheLinesOfGrids()
    {
        // As SurveyMonkey exports: the question stands over its first line, the lines stand below.
        var table = Read(
            "Respondent ID,Which function do you work in?,In our company today; who does this?,,How much do you agree?,How is your working week divided?,,,",
            ",Response,Negotiating and closing deals with customers,Finding and attracting new prospects,Work falls between sales and marketing.,Selling,Marketing,Service,Everything else",
            "118,Sales,Sales,Both,Agree,40,30,20,10");
        var sheet = table.Companies.Single().Sheets.Single();

        Assert.Empty(table.Problems);
        Assert.Equal(Owner.Both, sheet.OwnerOf(English.IndexOfActivity("open_leads")));
        Assert.Equal(4, sheet.RatingOf(English.IndexOfStatement("remit_gaps")));
        Assert.Equal(new WorkTime(40, 30, 20, 10), sheet.WorkTime);
        Assert.Equal("Respondent ID", Assert.Single(table.Warnings).Value);
    }

    [Fact]
    public void Add_LongCompany_RejectsTheRow() =>
        Assert.Equal("row 2, company", Assert.Single(Read("company,function,rel_mixed", new string('c', 201) + ",sales,3", "A,sales,3").Problems).Place);

    [Theory]
    [InlineData("company,open_leads", "function")]
    [InlineData("company,function", "No column is an activity or statement")]
    [InlineData("function,open_leads,Finding and attracting new prospects", "Means the same as the column \"open_leads\"")]
    public void Finish_UnusableHeader_RejectsTheTable(string headers, string reason)
    {
        var table = Read(headers, "A,sales,sales");

        Assert.Empty(table.Companies);
        Assert.Contains(reason, Assert.Single(table.Problems).Reason);
        Assert.StartsWith("row 1", table.Problems[0].Place);
    }

    [Fact]
    public void Add_ShortLongAndBlankRows_AreTakenRejectedAndPassedOver()
    {
        var table = Read("function,open_leads,rel_mixed", "sales,sales", "sales,sales,3,extra", ",,", "sales,both,3,,");

        Assert.Equal(2, table.Companies.Single().Sheets.Length);
        Assert.Equal("row 3", Assert.Single(table.Problems).Place);
    }

    [Fact]
    public void Add_ThousandsOfWrongCells_ListsTheFirst()
    {
        var table = Read("function,rel_mixed", [.. Enumerable.Repeat("sales,8", 1_200)]);

        Assert.Equal(1_001, table.Problems.Length);
        Assert.StartsWith("200 more", table.Problems[^1].Reason);
    }

    private static ImportedResponses Read(string headers, params string[] rows)
    {
        var reader = new ResponseTableReader(English, headers.Split(','), "Given");
        for (var i = 0; i < rows.Length; i++)
            reader.Add(i + 2, rows[i].Split(','));

        return reader.Finish();
    }
}
