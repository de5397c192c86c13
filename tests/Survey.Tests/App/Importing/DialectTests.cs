using System.Text;
using Survey.Core.Answers;
using Survey.Core.Importing;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.App.Importing;

/// <summary>The same nine people's answers as each form tool exports them.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("google-forms.csv", "Google Forms", 1)]
    [InlineData("microsoft-forms.xlsx", "Microsoft Forms", 1)]
    [InlineData("surveymonkey-condensed.csv", "SurveyMonkey", 2)]
    [InlineData("surveymonkey-expanded.csv", "SurveyMonkey", 2)]
    [InlineData("limesurvey-texts.csv", "LimeSurvey", 1)]
    [InlineData("limesurvey-codes-and-texts.csv", "LimeSurvey", 1)]
    public async Task ReadAsync_Export_GivesTheSameSheetsAndNothingToReport(string file, string tool, int headerRows)
    {
        var imported = await Read(file);

        Assert.Empty(imported.Problems);
        var table = Assert.Single(imported.Outcome.Tables);
        Assert.Equal((tool, headerRows), (table.Tool, table.HeaderRows));
        await AssertSameSheets(imported);
    }

    [Fact]
    public async Task ReadAsync_Qualtrics_LeavesOutPreviewsAndTextsOfOthers()
    {
        var imported = await Read("qualtrics.csv");

        Assert.Equal(
            [(1, "Q1_4_TEXT"), (4, "")],
            imported.Problems.Select(problem => (problem.Row, problem.Column)));
        Assert.DoesNotContain(imported.Problems, problem => problem.IsRejection);
        Assert.Equal(("Qualtrics", 3, 9), (imported.Outcome.Tables[0].Tool, imported.Outcome.Tables[0].HeaderRows, imported.Outcome.RowsRead));
        await AssertSameSheets(imported);
    }

    [Fact]
    public async Task ReadAsync_LimeSurveyCodes_ReadWithTheirMapping()
    {
        var json = await File.ReadAllTextAsync(PathOf("limesurvey-codes.mapping.json"), TestContext.Current.CancellationToken);
        var imported = await Read("limesurvey-codes.csv", ResponseMappingReader.Read(json, BuiltInQuestionnaire.In("en")).Value);

        Assert.Empty(imported.Problems);
        Assert.Equal("LimeSurvey", imported.Outcome.Tables[0].Tool);
        await AssertSameSheets(imported);
    }

    [Fact]
    public async Task ReadAsync_LimeSurveyCodesWithoutMapping_SaysWhatIsMissing()
    {
        var imported = await Read("limesurvey-codes.csv");

        Assert.False(imported.Outcome.IsUsable);
        Assert.Empty(imported.Companies);
        Assert.Contains(imported.Rejections, problem => problem.Reason.Contains("\"function\""));
    }

    [Theory]
    [InlineData("google-forms.csv")]
    [InlineData("microsoft-forms.xlsx")]
    [InlineData("surveymonkey-condensed.csv")]
    [InlineData("limesurvey-texts.csv")]
    [InlineData("qualtrics.csv")]
    public async Task ReadAsync_ColumnsOfTheTool_AreDropped(string file)
    {
        var table = (await Read(file)).Outcome.Tables[0];
        var added = table.Columns.TakeWhile(column => column.Field != "function");

        Assert.All(added, column => Assert.True(column.Use == ColumnUse.Dropped || column.Field == "respondent", column.ToString()));
        Assert.All(table.Columns.Skip(added.Count()), column => Assert.NotEqual(ColumnUse.Dropped, column.Use));
    }

    [Theory]
    [InlineData("surveymonkey-condensed.csv")]
    [InlineData("limesurvey-texts.csv")]
    [InlineData("qualtrics.csv")]
    public async Task ReadAsync_TheSameExportTwice_CountsEveryoneOnce(string file)
    {
        var lines = await File.ReadAllTextAsync(PathOf(file), Encoding.UTF8, TestContext.Current.CancellationToken);
        var last = lines.TrimEnd().Split('\n')[^1];
        var imported = await Imported.ReadAsync(Encoding.UTF8.GetBytes(lines.TrimEnd() + "\n" + last + "\n"));

        Assert.Equal(9, imported.Companies.Single().Sheets.Length);
        Assert.Equal(2, imported.Problems.Count(problem => problem.Column == "respondent"));
        Assert.All(imported.Problems.Where(problem => problem.Column == "respondent"), problem => Assert.Null(problem.Value));
    }

    private static async Task AssertSameSheets(Imported imported)
    {
        var expected = Assert.Single((await Read("reference.csv")).Companies).Sheets;
        Assert.Equal(9, expected.Length);
        Assert.Equal(expected.Select(AnswerSheetJson.Write), Assert.Single(imported.Companies).Sheets.Select(AnswerSheetJson.Write));
    }

    private static async Task<Imported> Read(string file, ResponseMapping? mapping = null)
    {
        await using var stream = File.OpenRead(PathOf(file));
        return await Imported.ReadAsync(
            stream, file, new ImportSettings { Questionnaire = BuiltInQuestionnaire.In("en"), Company = "Aster Tools", Mapping = mapping });
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", "Dialects", file);
}
