using System.Collections.Immutable;
using System.Text;
using Survey.App.Exporting;
using Survey.Core.Portfolios;
using Survey.Tests.Core.Portfolios;
using Sylvan.Data.Csv;
using Xunit;

namespace Survey.Tests.App.Exporting;

public sealed class PortfolioCsvWriterTests
{
    [Fact]
    public async Task WriteAsync_FortyCompanies_GivesOneRowEachInOrder()
    {
        var comparison = SamplePortfolio.Forty();
        var (heads, rows) = Read(await WriteAsync(comparison));
        Assert.Equal(40, rows.Length);
        var company = heads.IndexOf("company");
        Assert.Equal([.. comparison.Ordered.Select(placed => placed.Entry.Company), "Granite Foods"], rows.Select(row => row[company]));
        var (first, entry) = (rows[0], comparison.Ordered[0]);
        Assert.Equal($"{entry.Entry.Index!.Value.High}", first[heads.IndexOf("index_high")]);
        Assert.Equal($"{entry.Places!.Value.Worst}", first[heads.IndexOf("place_worst")]);
        Assert.Equal("clear", first[heads.IndexOf("index_band")]);
        Assert.Equal(entry.Entry.Needs[0].Title, first[heads.IndexOf("recommendation_1")]);
    }

    [Fact]
    public async Task WriteAsync_CompanyWithTooFewAnswers_HasNoFigure()
    {
        var (heads, rows) = Read(await WriteAsync(SamplePortfolio.Forty()));
        string[] kept = ["company", "respondents", "answers_missing"];
        Assert.All(heads.Zip(rows[^1]).Where(cell => !kept.Contains(cell.First)), cell => Assert.Equal("", cell.Second));
        Assert.Equal("1", rows[^1][heads.IndexOf("answers_missing")]);
    }

    [Fact]
    public async Task WriteAsync_PeopleLeftOutOfTheFigures_AreCounted()
    {
        var card = SamplePortfolio.Scorecards.First(card => card.TooFew is null);
        var comparison = PortfolioComparison.Of([PortfolioEntry.Of(card with { Company = "Few", Excluded = 2 }), PortfolioEntry.Of(card with { Company = "None", Excluded = 0 })]);
        var (heads, rows) = Read(await WriteAsync(comparison));
        Assert.Equal(
            [("Few", $"{card.Respondents}", "2"), ("None", $"{card.Respondents}", "0")],
            rows.Select(row => (row[heads.IndexOf("company")], row[heads.IndexOf("respondents")], row[heads.IndexOf("excluded")])).Order());
    }

    [Fact]
    public async Task WriteAsync_Bytes_OpenInASpreadsheet()
    {
        var bytes = await WriteAsync(SamplePortfolio.First(3));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("\r\n\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes, await WriteAsync(SamplePortfolio.First(3)));
    }

    [Fact]
    public async Task WriteAsync_HostileName_IsOneSafeCell()
    {
        const string Name = "=HYPERLINK(\"http://x.example\",\"A;=1+1\"),\r\nTools";
        var bytes = await WriteAsync(PortfolioComparison.Of([SamplePortfolio.Company(Name, 50, 45, 55)]));
        var (heads, rows) = Read(bytes);
        Assert.Equal("'" + Name, Assert.Single(rows)[heads.IndexOf("company")]);
        Assert.StartsWith("\"'=HYPERLINK(\"\"", Encoding.UTF8.GetString(bytes).Split("\r\n")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "\"a;b\",-1.5,7\r\n")]
    [InlineData("de", "\"a;b\";-1,5;7\r\n")]
    public async Task WriteAsync_Language_DecidesSeparatorAndDecimalMark(string language, string expected)
    {
        ImmutableArray<ExportColumn<int>> columns =
        [
            new("text", ColumnKind.Text, 5, "", "", _ => "a;b"), new("number", ColumnKind.Percent, 5, "", "", _ => -1.5), new("count", ColumnKind.Count, 5, "", "", row => row),
        ];
        using var stream = new MemoryStream();
        await CsvTable.WriteAsync(stream, language, columns, [7], CancellationToken.None);
        Assert.EndsWith(expected, Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteCodebookAsync_Columns_ExplainsEveryColumnOfEveryTable()
    {
        using var stream = new MemoryStream();
        await PortfolioCsvWriter.WriteCodebookAsync(stream, SamplePortfolio.Questionnaire, CancellationToken.None);
        var (heads, rows) = Read(stream.ToArray());
        Assert.Equal(["table", "column", "meaning", "unit", "rounding", "empty_means"], heads);
        var companies = rows.Where(row => row[0] == "Companies").Select(row => row[1]).ToList();
        Assert.Equal(Read(await WriteAsync(SamplePortfolio.First(1))).Heads, companies);
        Assert.Equal(companies.Distinct(), companies);
        Assert.Equal(23, rows.Count(row => row[0] == "Activities"));
        Assert.All(rows, row => Assert.EndsWith(".", row[2], StringComparison.Ordinal));
        Assert.Equal("up to whole points", rows.Single(row => row[1] == "index_high")[4]);
    }

    private static async Task<byte[]> WriteAsync(PortfolioComparison comparison)
    {
        using var stream = new MemoryStream();
        await PortfolioCsvWriter.WriteAsync(stream, comparison, SamplePortfolio.Questionnaire, CancellationToken.None);
        return stream.ToArray();
    }

    private static (ImmutableArray<string> Heads, ImmutableArray<string[]> Rows) Read(byte[] bytes)
    {
        using var csv = CsvDataReader.Create(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), new CsvDataReaderOptions { Delimiter = ',' });
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return ([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)], rows.ToImmutable());
    }
}
