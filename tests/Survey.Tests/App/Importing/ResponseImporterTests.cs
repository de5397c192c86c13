using System.Text;
using CsCheck;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Tests.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Importing;

public sealed class ResponseImporterTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    [Theory]
    [InlineData("one-company.csv", 1)]
    [InlineData("forty-companies.csv", 40)]
    public async Task ReadAsync_Samples_HaveNoWarning(string file, int companies)
    {
        var responses = await Imported.SampleAsync(file);

        Assert.Equal(companies, responses.Companies.Length);
        Assert.Empty(responses.Problems);
    }

    [Theory]
    [InlineData(",", "\n", false)]
    [InlineData(";", "\r\n", true)]
    [InlineData("\t", "\n", true)]
    public async Task ReadAsync_Dialects_AreAllRead(string delimiter, string lineEnd, bool hasMark)
    {
        string[] lines = ["company,function,rel_mixed,comment", "Bäcker,sales,3,\"Said \"\"no\"\"; then, \nyes\tor\"", "Bäcker,other,na,"];
        var text = string.Join(lineEnd, lines.Select((line, index) => index == 1 ? line[..16].Replace(",", delimiter) + line[16..] : line.Replace(",", delimiter)));
        byte[] bytes = [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
        var responses = await Imported.ReadAsync(bytes);

        Assert.Empty(responses.Problems);
        var company = responses.Companies.Single();
        Assert.Equal("Bäcker", company.Company);
        Assert.Equal("Said \"no\"; then, \nyes or", company.Sheets[0].Comment);
        Assert.True(company.Sheets[1].DoesNotApply(English.IndexOfStatement("rel_mixed")));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n\n", 1)]
    [InlineData("hello", 1)]
    [InlineData("{\"a\": 1}", 1)]
    public async Task ReadAsync_NoTable_IsExplained(string text, int row)
    {
        var responses = await Imported.ReadAsync(Encoding.UTF8.GetBytes(text));
        Assert.Empty(responses.Companies);
        Assert.All(responses.Rejections, problem => Assert.Equal(row, problem.Row));
        Assert.NotEmpty(responses.Rejections);
        Assert.False(responses.Outcome.IsUsable);
    }

    [Fact]
    public async Task ReadAsync_NotUtf8_IsExplained() =>
        Assert.Contains("UTF-8", Assert.Single((await Imported.ReadAsync([.. "function,rel_mixed,comment\nsales,3,B"u8, 0xE4, .. "cker\n"u8])).Problems).Reason);

    [Fact]
    public async Task ReadAsync_UnclosedQuotation_IsExplained()
    {
        var responses = await Imported.ReadAsync(Encoding.UTF8.GetBytes("function,rel_mixed,comment\nsales,3,\"never closed\n" + new string('x', 3_000_000)));
        Assert.NotEmpty(responses.Problems);
        Assert.Empty(responses.Companies);
    }

    [Fact]
    public async Task ReadAsync_QuotedDelimiters_DoNotDecide()
    {
        var header = "function;\"Finding and attracting new prospects\";\"a, b, c, d, e\"";
        var responses = await Imported.ReadAsync(Encoding.UTF8.GetBytes(header + "\nsales;sales;"));
        Assert.Single(responses.Companies);
    }

    [Fact]
    public async Task ReadAsync_LongFile_StreamsThroughSmallBuffers()
    {
        var text = new StringBuilder("company,function,rel_mixed,comment\n");
        for (var i = 0; i < 5_000; i++)
            text.Append("Company ").Append(i % 50).Append(",sales,").Append(1 + (i % 5)).Append(",\"").Append('ä', i % 90).Append("\"\n");

        var responses = await Imported.ReadAsync(Encoding.UTF8.GetBytes(text.ToString()));
        Assert.Equal(50, responses.Companies.Length);
        Assert.Equal(5_000, responses.Companies.Sum(company => company.Sheets.Length));
        Assert.Empty(responses.Problems);
    }

    [Fact]
    public void ReadAsync_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 400].Sample(bytes => Imported.ReadAsync(bytes).Result is not null, iter: 2_000);

    [Fact]
    public void ReadAsync_WrittenRows_ComeBack() => RandomCompany.Rows(1, 12).Sample(
        rows =>
        {
            var fields = AnswerCodes.Fields(English);
            var lines = rows.Select(row => string.Join(',', fields.Select(field => row.GetValueOrDefault(field, ""))));
            var responses = Imported.ReadAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(string.Join(',', fields))))).Result;
            return responses.Companies.Single().Sheets.Select(AnswerSheetJson.Write).SequenceEqual(RandomCompany.Sheets(rows).Select(AnswerSheetJson.Write));
        },
        iter: 100);
}
