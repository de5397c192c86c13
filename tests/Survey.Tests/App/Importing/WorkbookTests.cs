using System.Collections.Immutable;
using System.IO.Compression;
using CsCheck;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Tests.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Importing;

public sealed class WorkbookTests
{
    private const string File = "answers.xlsx";

    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    private static readonly object?[] Header = ["company", "function", "rel_mixed", "time_selling", "time_marketing", "time_service", "time_other", "satisfaction", "comment"];

    [Fact]
    public async Task ReadAsync_NumbersAndFormulas_AreReadAsTheyAreShown()
    {
        var imported = await Read(
            Header,
            ["A", "sales", 5.0, new Share("0.28999999999999998"), new Share("0.71", IsCustom: true), 0, new Share("0"), 8.0, "one"],
            ["A", new Formula("LOWER(B1)", "marketing", IsText: true), new Formula("1+2", "3"), 0.25, 0.25, 0.5, 0, 10, 12.5],
            ["A", "other", "4", "25 %", "25%", "50,0", "0.0", "7.0", true]);

        Assert.Empty(imported.Problems);
        Assert.Equal(
            [(5, new WorkTime(29, 71, 0, 0), 8, "one"), (3, new WorkTime(25, 25, 50, 0), 10, "12.5"), (4, new WorkTime(25, 25, 50, 0), 7, "TRUE")],
            Sheets(imported).Select(sheet => (sheet.RatingOf(English.IndexOfStatement("rel_mixed"))!.Value, sheet.WorkTime!.Value, sheet.Satisfaction!.Value, sheet.Comment)));
    }

    [Fact]
    public async Task ReadAsync_CellsThatAreNoAnswers_RejectTheirRow()
    {
        var imported = await Read(
            Header, ["A", "sales", new Error("#N/A")], ["A", "sales", new DateTime(2026, 4, 3)], ["A", "sales", 3.5], ["A", "sales", 4], ["A", false, 4]);

        Assert.Single(Sheets(imported));
        Assert.Equal([(2, "#N/A"), (3, "2026-04-03"), (4, "3.5"), (6, "FALSE")], imported.Rejections.Select(problem => (problem.Row, problem.Value)));
    }

    [Fact]
    public async Task ReadAsync_GapsAndEmptyRows_KeepTheNumbersOfTheSheet()
    {
        var imported = await Read([], Header, [], ["A", "sales", 3], [null, null, null], ["A", "nobody", 3]);

        Assert.Single(Sheets(imported));
        Assert.Equal(6, Assert.Single(imported.Problems).Row);
    }

    [Fact]
    public async Task ReadAsync_SheetACompany_TakesTheSheetsNames()
    {
        object?[] header = ["function", "rel_mixed"];
        var imported = await Imported.ReadAsync(
            WorkbookWriter.Write(("North", [header, ["sales", 3]]), ("Notes", [["Some notes"], ["that nobody reads"]]), ("South", [header, ["sales", 9], ["sales", 4]]), ("Empty", [])), File);

        Assert.Equal([("North", 1), ("South", 1)], imported.Companies.Select(company => (company.Company, company.Sheets.Length)));
        Assert.Equal(
            [($"{File}, sheet Notes", 0, false), ($"{File}, sheet South", 2, true)],
            imported.Problems.Select(problem => (problem.File, problem.Row, problem.IsRejection)));
    }

    [Fact]
    public async Task ReadAsync_OneSheetOfAnswers_TakesTheGivenCompany()
    {
        var imported = await Imported.ReadAsync(WorkbookWriter.Write(("Read me", [["About"]]), ("Answers", [["function", "rel_mixed"], ["sales", 3]])), File);
        Assert.Equal("Given", Assert.Single(imported.Companies).Company);
    }

    [Fact]
    public async Task ReadAsync_StreamThatCannotSeek_IsRead()
    {
        using var stream = new BufferedStream(new GZipStream(new MemoryStream(Zip(WorkbookWriter.Write([Header, ["A", "sales", 3]]))), CompressionMode.Decompress));
        Assert.Single(Sheets(await Imported.ReadAsync(stream, File)));
    }

    [Fact]
    public async Task ReadAsync_OldWorkbook_IsExplained() =>
        Assert.Contains(".xls", Assert.Single((await Imported.ReadAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], File)).Rejections).Reason);

    [Fact]
    public async Task ReadAsync_OtherZipFile_IsExplained()
    {
        var imported = await Imported.ReadAsync(Packed(("readme.txt", ["hello"])), File);
        Assert.Contains("not an Excel workbook", Assert.Single(imported.Rejections).Reason);
    }

    [Fact]
    public async Task ReadAsync_EmptyWorkbook_IsExplained() =>
        Assert.Contains("empty", Assert.Single((await Imported.ReadAsync(WorkbookWriter.Write(("Sheet1", [])), File)).Rejections).Reason);

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", 40, "<c>0</c>")]
    [InlineData("xl/media/picture.png", 40, "0000")]
    [InlineData("xl/sharedStrings.xml", 66, null)]
    public async Task ReadAsync_ZipBomb_IsRefused(string part, int megabytes, string? repeated)
    {
        var random = new Random(1);
        var imported = await Imported.ReadAsync(
            Packed(("xl/workbook.xml", ["<workbook/>"]), (part, Enumerable.Repeat(0, megabytes << 10).Select(_ => Kilobyte(repeated ?? $"<t>{random.Next()}</t>")))), File);

        Assert.Contains("too large", Assert.Single(imported.Rejections).Reason);
    }

    [Fact]
    public async Task ReadAsync_TextLongerThanACell_IsRefused()
    {
        var imported = await Imported.ReadAsync(Packed(("xl/workbook.xml", ["<workbook/>"]), ("xl/worksheets/sheet1.xml", ["<t>", new string('x', 2_000_000)])), File);
        Assert.Contains("longer than any cell", Assert.Single(imported.Rejections).Reason);
    }

    [Fact]
    public async Task ReadAsync_CellBeyondEverySheet_StopsThere()
    {
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>function</v></c><c r=\"B1\" t=\"str\"><v>rel_mixed</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>sales</v></c></row><row r=\"3\"><c r=\"ZZZZZZ3\" t=\"str\"><v>sales</v></c></row></sheetData></worksheet>";
        var imported = await Imported.ReadAsync(Replace(WorkbookWriter.Write([Header]), "xl/worksheets/sheet1.xml", sheet), File);

        Assert.Single(Sheets(imported));
        Assert.Equal((3, true), (imported.Problems[^1].Row, imported.Problems[^1].IsRejection));
    }

    [Fact]
    public async Task ReadAsync_ExternalEntity_IsNotResolved()
    {
        var sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet>&x;</worksheet>";
        var imported = await Imported.ReadAsync(Replace(WorkbookWriter.Write([Header]), "xl/worksheets/sheet1.xml", sheet), File);

        Assert.Empty(imported.Companies);
        Assert.Contains(imported.Rejections, problem => problem.Reason.Contains("damaged"));
    }

    [Fact]
    public void ReadAsync_DamagedWorkbooks_NeverThrow()
    {
        var whole = WorkbookWriter.Write([Header, ["A", "sales", 3], ["A", "marketing", new Share("0.5")]]);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length]).Sample(
            (place, value, length) =>
            {
                var damaged = whole[..Math.Max(length, 8)];
                if (place >= 4 && place < damaged.Length)
                    damaged[place] = value;

                return Imported.ReadAsync(damaged, File).Result is not null;
            },
            iter: 300);
    }

    [Fact]
    public void ReadAsync_DamagedParts_NeverThrow()
    {
        var whole = WorkbookWriter.Write([Header, ["A", "sales", 3], ["A", "marketing", new Share("0.5")]]);
        string[] parts = ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"];
        Gen.Select(Gen.OneOfConst(parts), Gen.Int[0, 3_000], Gen.OneOfConst("<", ">", "\"", "9", "-", "x", "&", "/", ""), Gen.Bool).Sample(
            (part, place, text, cuts) =>
            {
                var xml = Part(whole, part);
                var at = place % xml.Length;
                return Imported.ReadAsync(Replace(whole, part, cuts ? xml[..at] : xml[..at] + text + xml[(at + 1)..]), File).Result is not null;
            },
            iter: 500);
    }

    [Fact]
    public void ReadAsync_RandomTables_ComeBack() => RandomCompany.Rows(1, 8).Sample(
        rows =>
        {
            var fields = AnswerCodes.Fields(English);
            object? Cell(string text) => int.TryParse(text, out var number) ? number : text;
            var table = rows.Select(row => fields.Select(field => Cell(row.GetValueOrDefault(field, ""))).ToArray()).Prepend([.. fields]);
            var imported = Imported.ReadAsync(WorkbookWriter.Write(table), File).Result;
            return imported.Problems.IsEmpty
                && Sheets(imported).Select(AnswerSheetJson.Write).SequenceEqual(RandomCompany.Sheets(rows).Select(AnswerSheetJson.Write));
        },
        iter: 60);

    private static Task<Imported> Read(params object?[][] rows) => Imported.ReadAsync(WorkbookWriter.Write(rows), File);

    private static ImmutableArray<AnswerSheet> Sheets(Imported imported) => Assert.Single(imported.Companies).Sheets;

    private static byte[] Zip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
            zip.Write(bytes);

        return packed.ToArray();
    }

    private static string Kilobyte(string text) => string.Concat(Enumerable.Repeat(text, 1_024 / text.Length));

    private static byte[] Packed(params (string Name, IEnumerable<string> Texts)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, texts) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open());
                foreach (var text in texts)
                    writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static string Part(byte[] workbook, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Replace(byte[] workbook, string part, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update))
        {
            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(text);
        }

        return stream.ToArray();
    }
}
