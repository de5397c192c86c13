using CsCheck;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Tests.Core.Scoring;
using Xunit;

namespace Survey.Tests.Core.Answers;

public sealed class AnswerSheetJsonTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Fact]
    public void WithoutComment_Sheet_KeepsEverythingElse()
    {
        var sheet = AnswerSheetJson.Read(
            """{"comment":"Mine.","function":"sales","negotiate_close":"both","remit_gaps":"4","satisfaction":"7"}""", English).Value!;

        Assert.Equal(
            """{"function":"sales","negotiate_close":"both","remit_gaps":"4","satisfaction":"7"}""", AnswerSheetJson.Write(sheet.WithoutComment()));
    }

    [Fact]
    public void Write_Sheet_IsSortedAndLeavesGapsOut()
    {
        var row = new Dictionary<string, string> { ["function"] = "sales", ["tra_addon"] = "na", ["open_leads"] = "unsure", ["comment"] = "Größe <1>\n\"ok\"" };
        var sheet = AnswerSheetParser.Parse(English, row).Value!;

        Assert.Equal("""{"comment":"Größe \u003C1\u003E\n\u0022ok\u0022","function":"sales","open_leads":"unsure","tra_addon":"na"}""", AnswerSheetJson.Write(sheet));
    }

    [Fact]
    public void Read_WrittenText_GivesTheSameText() => RandomCompany.Rows(1, 5).Sample(
        rows => RandomCompany.Sheets(rows).All(sheet => AnswerSheetJson.Write(AnswerSheetJson.Read(AnswerSheetJson.Write(sheet), English).Value!) == AnswerSheetJson.Write(sheet)),
        iter: 200);

    [Fact]
    public void Read_NumbersAndNulls_AreTaken()
    {
        var sheet = AnswerSheetJson.Read("""{"function": "other", "rel_mixed": 2, "satisfaction": 0, "open_leads": null}""", English).Value!;

        Assert.Equal(2, sheet.RatingOf(English.IndexOfStatement("rel_mixed")));
        Assert.Equal(0, sheet.Satisfaction);
        Assert.Null(sheet.OwnerOf(English.IndexOfActivity("open_leads")));
    }

    [Theory]
    [InlineData("""{"function": "sales", "open_leeds": "sales"}""", "open_leeds")]
    [InlineData("""{"function": "sales", "rel_mixed": true}""", "rel_mixed")]
    [InlineData("""{"function": "sales", "rel_mixed": 2.5}""", "rel_mixed")]
    [InlineData("""{"function": "sales", "rel_mixed": [1]}""", "rel_mixed")]
    [InlineData("""{"function": "sales", "function": "other"}""", "line 1, $.function")]
    [InlineData("""{"rel_mixed": 3}""", "function")]
    [InlineData("[]", "line 1, $")]
    [InlineData("{", "line 1, column 2, $")]
    [InlineData("", "line 1, column 1, $")]
    public void Read_WrongText_SaysWhere(string json, string place) => Assert.Equal(place, Assert.Single(AnswerSheetJson.Read(json, English).Problems).Place);
}
