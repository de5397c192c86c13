using System.Text;
using CsCheck;
using Xunit;

namespace Survey.Tests.App.Importing;

public sealed class ResponseImporterTests
{
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
    [InlineData("", 0)]
    [InlineData("\n\n", 0)]
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
    public async Task ReadAsync_ThousandsOfWrongCells_ListsTheFirst()
    {
        var text = "function,rel_mixed\n" + string.Concat(Enumerable.Repeat("sales,8\n", 10_200));
        var responses = await Imported.ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal(10_001, responses.Problems.Length);
        Assert.StartsWith("200 more", responses.Problems[^1].Reason);
        Assert.Equal(10_200, responses.Outcome.RowsRejected);
    }

    [Fact]
    public void ReadAsync_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 400].Sample(bytes => Imported.ReadAsync(bytes).Result is not null, iter: 2_000);
}
