using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Tests.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Answers;

public sealed class AnswerSheetParserTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Fact]
    public void Parse_Answers_AreReadByIndex()
    {
        var fields = new Dictionary<string, string>
        {
            ["function"] = " marketing ",
            ["open_leads"] = "both",
            ["remit_gaps"] = "5",
            ["remit_measured"] = "na",
            ["rel_mixed"] = "  ",
            ["time_selling"] = "0",
            ["time_marketing"] = "70",
            ["time_service"] = "20",
            ["time_other"] = "10",
            ["satisfaction"] = "10",
            ["comment"] = " Fine. \r\nReally. ",
            ["__token"] = "left alone",
        };
        var sheet = AnswerSheetParser.Parse(English, fields).Value!;

        Assert.Equal(RespondentFunction.Marketing, sheet.Function);
        Assert.Equal(Owner.Both, sheet.OwnerOf(English.IndexOfActivity("open_leads")));
        Assert.Null(sheet.OwnerOf(English.IndexOfActivity("market_plan")));
        Assert.Equal(5, sheet.RatingOf(English.IndexOfStatement("remit_gaps")));
        Assert.True(sheet.DoesNotApply(English.IndexOfStatement("remit_measured")));
        Assert.Null(sheet.RatingOf(English.IndexOfStatement("remit_measured")));
        Assert.False(sheet.DoesNotApply(English.IndexOfStatement("rel_mixed")));
        Assert.Null(sheet.RatingOf(English.IndexOfStatement("rel_mixed")));
        Assert.Equal(new WorkTime(0, 70, 20, 10), sheet.WorkTime);
        Assert.Equal(10, sheet.Satisfaction);
        Assert.Equal("Fine. \nReally.", sheet.Comment);
    }

    [Theory]
    [InlineData("function", "")]
    [InlineData("function", "Sales")]
    [InlineData("function", "board")]
    [InlineData("open_leads", "na")]
    [InlineData("open_leads", "leadership")]
    [InlineData("open_leads", "3")]
    [InlineData("rel_mixed", "0")]
    [InlineData("rel_mixed", "6")]
    [InlineData("rel_mixed", "3.0")]
    [InlineData("rel_mixed", "NA")]
    [InlineData("satisfaction", "11")]
    [InlineData("satisfaction", "-1")]
    [InlineData("satisfaction", "7.5")]
    [InlineData("satisfaction", "99999999999")]
    [InlineData("time_selling", "101")]
    [InlineData("time_selling", "-5")]
    [InlineData("time_selling", "12.5")]
    public void Parse_WrongAnswer_NamesTheField(string field, string text)
    {
        var problem = Assert.Single(AnswerSheetParser.Parse(English, People.In("sales").With(field, text)).Problems);

        Assert.Equal(field, problem.Place);
        Assert.Equal(text.Length == 0 ? null : text, problem.Value);
        Assert.NotEmpty(problem.Reason);
    }

    [Theory]
    [InlineData("50,20,20,9", "time_selling", "99")]
    [InlineData("100,100,0,0", "time_selling", "200")]
    [InlineData("60,40,,", "time_service", null)]
    [InlineData(",,,100", "time_selling", null)]
    public void Parse_WrongTimes_AreRejectedOrDropped(string times, string place, string? value)
    {
        var row = times.Split(',').Zip(AnswerCodes.TimeFields).Aggregate(People.In("sales"), (sheet, time) => sheet.With(time.Second, time.First));

        var rejected = AnswerSheetParser.Parse(English, row);
        Assert.Null(rejected.Value);
        Assert.Equal((place, value), (Assert.Single(rejected.Problems).Place, rejected.Problems[0].Value));

        var dropped = AnswerSheetParser.Parse(English, row, WrongTimes.Drop);
        Assert.Null(dropped.Value!.WorkTime);
        Assert.Equal(4, dropped.Value.RatingOf(0));
        Assert.Equal(rejected.Problems, dropped.Warnings);
    }

    [Fact]
    public void Parse_UnreadableTime_IsNeverDropped() =>
        Assert.Null(AnswerSheetParser.Parse(English, People.In("sales").With("time_selling", "most"), WrongTimes.Drop).Value);

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public void Parse_Comment_HasAtMostTwoThousandCharacters(int length, bool isValid)
    {
        var reading = AnswerSheetParser.Parse(English, People.In("sales").With("comment", new string('x', length)));
        Assert.Equal(isValid, reading.IsValid);
        Assert.Equal(isValid ? [] : ["comment"], reading.Problems.Select(problem => problem.Place));
    }

    [Fact]
    public void Parse_CommentWithLineBreaks_CountsEachOnce()
    {
        var text = string.Concat(Enumerable.Repeat("x\r\n", 999)) + "xx\0";
        Assert.Equal(2_000, AnswerSheetParser.Parse(English, People.In("sales").With("comment", text)).Value!.Comment!.Length);
    }

    [Fact]
    public void Parse_EverythingWrong_ReportsAllInOrder()
    {
        var row = People.In("nobody").With("open_leads", "x").With("rel_mixed", "9").With("time_other", "a").With("satisfaction", "b").With("comment", new string('c', 3_000));
        Assert.Equal(
            ["function", "open_leads", "rel_mixed", "time_other", "satisfaction", "comment"],
            AnswerSheetParser.Parse(English, row).Problems.Select(problem => problem.Place));
    }

    [Fact]
    public void Parse_LongWrongValue_IsShortened() =>
        Assert.Equal(61, Assert.Single(AnswerSheetParser.Parse(English, People.In("sales").With("open_leads", new string('y', 500))).Problems).Value!.Length);
}
