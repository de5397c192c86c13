using System.Buffers;
using System.Text;
using CsCheck;
using Survey.Core.Answers;
using Survey.Core.Questions;
using Survey.Tests.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Importing;

public sealed class CsvFormatTests
{
    private static readonly Questionnaire English = BuiltInQuestionnaire.In("en");

    private static readonly SearchValues<char> Special = SearchValues.Create("\"\r\n,;\t");

    [Theory]
    [InlineData("utf-8", false, "UTF-8")]
    [InlineData("utf-8", true, "UTF-8")]
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16", false, "UTF-16")]
    [InlineData("utf-16BE", true, "UTF-16, big-endian")]
    [InlineData("utf-16BE", false, "UTF-16, big-endian")]
    [InlineData("windows-1252", false, "Windows-1252")]
    public async Task ReadAsync_Encodings_AreFound(string name, bool hasMark, string found)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes("company,function,rel_mixed,comment\nBäckerei “Süß”,sales,3,naïve – 5 €\n");
        var imported = await Imported.ReadAsync([.. hasMark ? encoding.Preamble : [], .. bytes]);

        Assert.Empty(imported.Problems);
        Assert.Equal("Bäckerei “Süß”", Assert.Single(imported.Companies).Company);
        Assert.Equal("naïve – 5 €", imported.Companies[0].Sheets[0].Comment);
        Assert.Equal($"CSV, {found}, commas", imported.Outcome.Format);
    }

    [Fact]
    public async Task ReadAsync_OneBrokenByteInUtf8_KeepsTheRestAndNamesTheRow()
    {
        var text = Encoding.UTF8.GetBytes("company,function,rel_mixed\nCafé – Bar,sales,3\nM?ller,sales,4\n");
        text[Array.LastIndexOf(text, (byte)'?')] = 0xFC;
        var imported = await Imported.ReadAsync(text);

        Assert.Equal("CSV, UTF-8, commas", imported.Outcome.Format);
        Assert.Equal(["Café – Bar", "Müller"], imported.Companies.Select(company => company.Company));
        var problem = Assert.Single(imported.Problems);
        Assert.Equal((3, false, "Some characters of this row are not UTF-8; they were read as Windows-1252."), (problem.Row, problem.IsRejection, problem.Reason));
    }

    [Fact]
    public async Task ReadAsync_BrokenCharacterAtTheEnd_IsNamedAndTheRestStaysUtf8()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes("company,function,rel_mixed,comment\nCafé – Bar,sales,3,\nCafé – Bar,sales,3,"), 0xC3];
        var imported = await Imported.ReadAsync(text);

        Assert.Equal(["Café – Bar"], imported.Companies.Select(company => company.Company));
        Assert.Equal(3, Assert.Single(imported.Problems).Row);
    }

    [Fact]
    public async Task ReadAsync_Windows1252WithBytesThatHappenToBeUtf8_IsWindows1252()
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("company,function,rel_mixed\n„Spaß” – ganz groß – für Söhne,sales,3\n");
        var imported = await Imported.ReadAsync(text);

        Assert.Equal("CSV, Windows-1252, commas", imported.Outcome.Format);
        Assert.Equal(["„Spaß” – ganz groß – für Söhne"], imported.Companies.Select(company => company.Company));
    }

    [Fact]
    public async Task ReadAsync_Windows1252AfterLongAscii_IsReadAndReported()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("function,rel_mixed,comment\n" + string.Concat(Enumerable.Repeat("sales,3,plain words\n", 5_000))), .. "sales,3,B"u8, 0xE4, .. "cker\n"u8];
        var imported = await Imported.ReadAsync(bytes);

        Assert.Equal("Bäcker", imported.Companies.Single().Sheets[^1].Comment);
        Assert.Equal((5002, false), (Assert.Single(imported.Problems).Row, imported.Problems[0].IsRejection));
        Assert.Contains("Windows-1252", imported.Problems[0].Reason);
    }

    [Fact]
    public async Task ReadAsync_BytesThatAreNoText_AreRefused()
    {
        var imported = await Imported.ReadAsync([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13, 1, 2, 3, 0]);

        Assert.Contains("neither CSV nor", Assert.Single(imported.Rejections).Reason);
        Assert.False(imported.Outcome.IsUsable);
    }

    [Theory]
    [InlineData("sep=;\r\nfunction;rel_mixed\r\nsales;4", "semicolons", 1)]
    [InlineData("SEP=|\nfunction|rel_mixed\nsales|4", "\"|\"", 1)]
    [InlineData("\n\nfunction\trel_mixed\nsales\t4", "tabs", 3)]
    [InlineData("function;\"a, b, c, d, e\";rel_mixed\nsales;;4", "semicolons", 1)]
    public async Task ReadAsync_Delimiters_AreFound(string text, string delimiter, int headerRow)
    {
        var imported = await Imported.ReadAsync(Encoding.UTF8.GetBytes(text + "\nsales" + text[text.LastIndexOf("sales", StringComparison.Ordinal) + 5] + "4"));

        Assert.Equal($"CSV, UTF-8, {delimiter}", imported.Outcome.Format);
        Assert.Equal(2, imported.Outcome.RowsKept);
        Assert.All(imported.Problems, problem => Assert.Equal(headerRow, problem.Row));
    }

    [Fact]
    public async Task ReadAsync_RowsThatBeginWithANumberSign_AreNoComments()
    {
        var imported = await Imported.ReadAsync("company,function,rel_mixed\n#1 Tools,sales,3\n# Two,sales,4\n"u8.ToArray());
        Assert.Equal(["#1 Tools", "# Two"], imported.Companies.Select(company => company.Company));
    }

    [Theory]
    [InlineData("sales,4,\"said \"no\" twice\"\nsales,5,\n", "well-formed")]
    [InlineData("sales,4,\"never closed\nsales,5,\n", "well-formed")]
    public async Task ReadAsync_MalformedInTheMiddle_KeepsWhatStoodBefore(string rest, string reason)
    {
        var imported = await Imported.ReadAsync(Encoding.UTF8.GetBytes("function,rel_mixed,comment\nsales,1,\nsales,2,\n\nsales,3,\n" + rest));

        Assert.Equal(3, imported.Companies.Single().Sheets.Length);
        var problem = Assert.Single(imported.Problems);
        Assert.Equal((6, true), (problem.Row, problem.IsRejection));
        Assert.Contains(reason, problem.Reason);
        Assert.Contains("from this row on", problem.Reason);
    }

    [Fact]
    public async Task ReadAsync_EndlessQuotation_StopsAtTheLimit()
    {
        var imported = await Imported.ReadAsync(Encoding.UTF8.GetBytes("function,rel_mixed,comment\nsales,3,\nsales,3,\"never closed\n" + new string('x', 3_000_000)));

        Assert.Contains("1 MiB", Assert.Single(imported.Problems).Reason);
        Assert.Single(imported.Companies.Single().Sheets);
    }

    [Fact]
    public void ReadAsync_RandomTables_ComeBackThroughEveryFormat() => Gen.Select(
        RandomCompany.Rows(1, 8), Gen.Char[" aäßéœ€–\"'\n;,\t#=|"].Array[0, 12], Gen.Int[0, 3], Gen.OneOfConst(',', ';', '\t'), Gen.OneOfConst("\n", "\r\n"), Gen.Bool).Sample(
        (rows, comment, encoding, delimiter, lineEnd, quotesAll) =>
        {
            rows[0]["comment"] = new string(comment) + "ß";
            var fields = AnswerCodes.Fields(English);
            string Quote(string cell) => quotesAll || cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
            var lines = rows.Select(row => fields.Select(field => row.GetValueOrDefault(field, ""))).Prepend(fields);
            var text = string.Join(lineEnd, lines.Select(cells => string.Join(delimiter, cells.Select(Quote)))) + lineEnd;
            var imported = Imported.ReadAsync(Encode(text, encoding)).Result;
            return imported.Problems.IsEmpty
                && imported.Companies.Single().Sheets.Select(AnswerSheetJson.Write).SequenceEqual(RandomCompany.Sheets(rows).Select(AnswerSheetJson.Write));
        },
        iter: 300);

    private static byte[] Encode(string text, int encoding) => encoding switch
    {
        0 => Encoding.UTF8.GetBytes(text),
        1 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        2 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
    };
}
