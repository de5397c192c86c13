using NJsonSchema;
using Survey.Core.Importing;
using Survey.Core.Questions;
using Xunit;

namespace Survey.Tests.Core.Importing;

public sealed class ResponseMappingReaderTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Fact]
    public void Read_Mapping_GoesBeforeEveryGuess()
    {
        const string mapping = """
            {
              "columns": {
                "Team": "function", "#2": "rel_mixed", "Open leads": null, "firm": "company", "who": "respondent",
                "Lead finder [S]": { "field": "open_leads", "answer": "sales" }, "Lead finder [M]": { "field": "open_leads", "answer": "marketing" }
              },
              "answers": { "function": { "Field": "sales", "Desk": "marketing" }, "practice": { "++": "5", "--": 1 }, "rel_mixed": { "++": 4 } }
            }
            """;
        var table = TableRecorder.Read(
            mapping,
            ["team", "Sales and marketing promise customers nothing", "open_leads", "Firm", "Who?", "Lead finder [S]", "Lead finder [M]", "rel_contact"],
            ["Field", "++", "nobody", "A", "r1", "", "x", "++"], ["desk", "--", "", "A", "r2", "1", "0", "--"]);

        Assert.Empty(table.Problems);
        Assert.Equal([(RespondentFunction.Sales, 4, 5), (RespondentFunction.Marketing, 1, 1)], table.Sheets.Select(sheet => (
            sheet.Function, sheet.RatingOf(English.IndexOfStatement("rel_mixed"))!.Value, sheet.RatingOf(English.IndexOfStatement("rel_contact"))!.Value)));
        Assert.Equal([Owner.Marketing, Owner.Sales], table.Sheets.Select(sheet => sheet.OwnerOf(English.IndexOfActivity("open_leads"))));
        Assert.Equal([("A", "r1"), ("A", "r2")], table.Rows.Select(row => (row.Company, row.Respondent)));
    }

    [Fact]
    public void Read_ColumnTheMappingTakesOver_IsGuessedNoMore()
    {
        var table = TableRecorder.Read("""{ "columns": { "b": "rel_mixed" } }""", ["function", "rel_mixed", "b"], ["sales", "1", "5"]);

        Assert.Equal(5, Assert.Single(table.Sheets).RatingOf(English.IndexOfStatement("rel_mixed")));
        Assert.Contains("column 3 does more plainly", Assert.Single(table.Problems).Reason);
    }

    [Fact]
    public void Read_HeaderRows_AreObeyed()
    {
        var table = TableRecorder.Read("""{ "headerRows": 2 }""", ["function", "rel_mixed"], ["(your team)", "(1 to 5)"], ["sales", "5"]);
        Assert.Equal((2, 3), (table.Table!.HeaderRows, Assert.Single(table.Rows).Number));
    }

    [Fact]
    public void Read_ColumnTheTableDoesNotHave_IsSaid()
    {
        var table = TableRecorder.Read("""{ "columns": { "Teem": "function" } }""", ["function", "rel_mixed"], ["sales", "5"]);
        Assert.Equal(("Teem", false), (Assert.Single(table.Problems).Column, table.Problems[0].IsRejection));
    }

    [Theory]
    [InlineData("[]", "line 1, $")]
    [InlineData("{ \"columns\": []\n}", "line 1, $.columns")]
    [InlineData("{\n \"columns\": { \"a\": \"open_lead\" } }", "line 2, $.columns.a")]
    [InlineData("{\n\n \"columns\": { \"a\": 3 } }", "line 3, $.columns.a")]
    [InlineData("{ \"columns\": { \"#0\": \"function\" } }", "line 1, $.columns.#0")]
    [InlineData("{ \"columns\": { \"a b\": \"function\", \"A-B\": \"comment\" } }", "line 1, $.columns.A-B")]
    [InlineData("{ \"columns\": { \"a\": { \"field\": \"function\", \"answer\": \"boss\" } } }", "line 1, $.columns.a.answer")]
    [InlineData("{ \"columns\": { \"a\": { \"field\": \"comment\", \"answer\": \"x\" } } }", "line 1, $.columns.a.answer")]
    [InlineData("{ \"columns\": { \"a\": { \"field\": \"function\" } } }", "line 1, $.columns.a")]
    [InlineData("{ \"answers\": { \"comment\": { \"a\": \"b\" } } }", "line 1, $.answers.comment")]
    [InlineData("{ \"answers\": { \"practice\": { \"a\": 6 } } }", "line 1, $.answers.practice.a")]
    [InlineData("{ \"answers\": { \"practice\": 6 } }", "line 1, $.answers.practice")]
    [InlineData("{ \"headerRows\": 4 }", "line 1, $.headerRows")]
    [InlineData("{ \"colums\": {} }", "line 1, $.colums")]
    [InlineData("{ \"columns\": { \"a\": \"function\", } }", "line 1, column 33, $.columns.a")]
    public void Read_WrongMapping_IsExplainedWithLineAndPath(string json, string place)
    {
        var reading = ResponseMappingReader.Read(json, English);

        Assert.False(reading.IsValid);
        Assert.StartsWith(place, Assert.Single(reading.Problems).Place);
    }

    [Fact]
    public void Read_ManyFaults_AreAllReported()
    {
        var reading = ResponseMappingReader.Read("""{ "columns": { "a": "x", "b": { "field": "y", "answer": "z" } }, "answers": { "ownership": { "A": "a", "B": "b" } } }""", English);
        Assert.Equal(["$.columns.a", "$.columns.b.field", "$.answers.ownership.A", "$.answers.ownership.B"], reading.Problems.Select(problem => problem.Place[8..]));
    }

    [Fact]
    public async Task Schema_ExampleOfTheTests_IsValid()
    {
        var schema = await JsonSchema.FromJsonAsync(ResponseMappingReader.Schema, TestContext.Current.CancellationToken);
        var example = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Data", "Dialects", "limesurvey-codes.mapping.json"), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(example));
        Assert.NotEmpty(schema.Validate("""{ "columns": { "a": 3 } }"""));
        Assert.NotEmpty(schema.Validate("""{ "headerRows": 9 }"""));
    }
}
