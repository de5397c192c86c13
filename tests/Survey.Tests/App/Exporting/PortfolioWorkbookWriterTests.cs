using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Survey.App.Exporting;
using Survey.Core.Portfolios;
using Survey.Tests.Core.Portfolios;
using Xunit;

namespace Survey.Tests.App.Exporting;

public sealed class PortfolioWorkbookWriterTests
{
    // The reader asks for code pages of old workbooks even when it reads a new one.
    static PortfolioWorkbookWriterTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(500)]
    public async Task WriteAsync_Workbook_IsValidOpenXml(int companies)
    {
        using var stream = await WriteAsync(PortfolioComparison.Of(SamplePortfolio.Entries(companies)));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}").Take(5);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task WriteAsync_FortyCompanies_ReadsBackInAnotherReader()
    {
        var comparison = SamplePortfolio.Forty();
        using var stream = await WriteAsync(comparison);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        Assert.Equal("Companies", reader.Name);
        var companies = Rows(reader);
        Assert.Equal(41, companies.Count);
        var index = Array.IndexOf(companies[0], "index");
        Assert.Equal(comparison.Ordered.Select(company => (object)(double)company.Entry.Index!.Value.Score), companies.Skip(1).Take(39).Select(row => row[index]!));
        Assert.Null(companies[^1][index]);

        Assert.True(reader.NextResult());
        Assert.Equal("Activities", reader.Name);
        var activities = Rows(reader);
        Assert.Equal(23, activities[0].Length);
        Assert.Contains("misplaced", activities.SelectMany(row => row));

        Assert.True(reader.NextResult());
        Assert.Equal("Recommendations", reader.Name);
        Assert.Equal(1 + comparison.Scored.Sum(entry => entry.Needs.Length), Rows(reader).Count);

        Assert.True(reader.NextResult());
        Assert.Equal("Codebook", reader.Name);
        Assert.Contains(Rows(reader), row => row[1] is "priority");
        Assert.False(reader.NextResult());
    }

    [Fact]
    public async Task WriteAsync_EverySheet_KeepsItsHeadInSightAndCanBeFiltered()
    {
        using var stream = await WriteAsync(SamplePortfolio.Forty());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part =>
        {
            var sheet = part.Worksheet!;
            var pane = sheet.Descendants<Pane>().Single();
            Assert.Equal((1.0, 1.0), (pane.HorizontalSplit?.Value, pane.VerticalSplit?.Value));
            var rows = sheet.Descendants<Row>().Count();
            Assert.EndsWith($"{rows}", sheet.Descendants<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
            Assert.All(sheet.Descendants<Column>(), column => Assert.True(column.Width!.Value >= 8));
        });
    }

    [Fact]
    public async Task WriteAsync_HostileName_IsATextAndNoFormula()
    {
        using var stream = await WriteAsync(PortfolioComparison.Of([SamplePortfolio.Company("=1+1\u0001", 50, 45, 55)]));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheets = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).ToArray();
        Assert.All(sheets, sheet => Assert.Empty(sheet.Descendants<CellFormula>()));
        Assert.Contains(sheets.SelectMany(sheet => sheet.Descendants<InlineString>()), text => text.InnerText == "'=1+1");
    }

    [Fact]
    public async Task WriteAsync_SameCompanies_GivesTheSameBytesWithoutATime()
    {
        using var one = await WriteAsync(SamplePortfolio.Forty());
        using var other = await WriteAsync(SamplePortfolio.Forty());
        Assert.Equal(one.ToArray(), other.ToArray());
        using var archive = new ZipArchive(one, ZipArchiveMode.Read);
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.StartsWith("docProps/", StringComparison.Ordinal));
    }

    private static async Task<MemoryStream> WriteAsync(PortfolioComparison comparison)
    {
        var stream = new MemoryStream();
        await PortfolioWorkbookWriter.WriteAsync(stream, comparison, SamplePortfolio.Questionnaire, CancellationToken.None);
        Assert.Equal(stream.Length, stream.Position);
        stream.Position = 0;
        return stream;
    }

    private static List<object?[]> Rows(IExcelDataReader reader)
    {
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => (object?)reader.GetValue(column))]);
        return rows;
    }
}
