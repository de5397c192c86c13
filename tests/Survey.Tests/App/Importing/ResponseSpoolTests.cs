using CsCheck;
using Survey.App.Importing;
using Survey.Core.Answers;
using Survey.Core.Importing;
using Survey.Tests.Core.Scoring;
using Xunit;

namespace Survey.Tests.App.Importing;

public sealed class ResponseSpoolTests
{
    private readonly List<ImportProblem> _problems = [];

    [Fact]
    public async Task Read_Companies_ComeBackInOrder()
    {
        var random = new Random(7);
        var rows = RandomCompany.Make(random, 400);
        rows[5]["comment"] = new string('é', 2_000);
        var sheets = RandomCompany.Sheets(rows);
        await using var spool = ResponseSpool.Create(RandomCompany.English);
        for (var i = 0; i < sheets.Length; i++)
            Add(spool, $"Company {i % 7}", null, sheets[i], i);

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"Company {i}"), spool.Companies);
        Assert.All(Enumerable.Range(0, 7), company => Assert.Equal(
            sheets.Where((_, i) => i % 7 == company).Select(AnswerSheetJson.Write), spool.Read($"Company {company}").Select(AnswerSheetJson.Write)));
        Assert.Equal(58, spool.CountOf("Company 0"));
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task Add_SameRespondent_TheLastCountsAndBothAreReported()
    {
        var sheets = RandomCompany.Sheets(RandomCompany.Make(new Random(3), 6));
        await using var spool = ResponseSpool.Create(RandomCompany.English);
        Add(spool, "A", "r1", sheets[0], 2);
        Add(spool, "A", "r2", sheets[1], 3);
        Add(spool, "B", "r1", sheets[2], 4);
        Add(spool, "A", "r1", sheets[3], 5);
        Add(spool, "A", null, sheets[4], 6);
        Add(spool, "A", "r1", sheets[5], 2, "other.csv");

        Assert.Equal(new[] { sheets[5], sheets[1], sheets[4] }.Select(AnswerSheetJson.Write), spool.Read("A").Select(AnswerSheetJson.Write));
        Assert.Single(spool.Read("B"));
        Assert.Equal([("answers.csv", 2), ("answers.csv", 5), ("answers.csv", 5), ("other.csv", 2)], _problems.Select(problem => (problem.File, problem.Row)));
        Assert.Equal("Has the same respondent id as row 2 of other.csv, which counts instead; this row does not count.", _problems[2].Reason);
        Assert.Equal("Has the same respondent id as row 5 of answers.csv, which it replaces; this row counts.", _problems[3].Reason);
        Assert.All(_problems, problem => Assert.Equal((null, false), (problem.Value, problem.IsRejection)));
    }

    [Fact]
    public async Task Add_SpellingsOfACompany_AreOneAndReportedOnce()
    {
        var sheet = RandomCompany.Sheets(RandomCompany.Make(new Random(3), 1))[0];
        await using var spool = ResponseSpool.Create(RandomCompany.English);
        foreach (var company in new[] { "Café Noir", "CAFÉ NOIR", "Cafe\u0301  noir", "CAFÉ NOIR", "Cafe Noir" })
            Add(spool, company, null, sheet, 2);

        Assert.Equal(["Café Noir", "Cafe Noir"], spool.Companies);
        Assert.Equal((4, "Café Noir", null), (spool.CountOf("cafÉ noir"), spool.Find("cafÉ  NOIR "), spool.Find("Bar Noir")));
        Assert.Equal(["CAFÉ NOIR", "Cafe\u0301  noir"], _problems.Select(problem => problem.Value));
    }

    [Fact]
    public async Task Add_MoreThanACompanyMayHave_IsRefused()
    {
        var sheet = RandomCompany.Sheets(RandomCompany.Make(new Random(3), 1))[0];
        await using var spool = ResponseSpool.Create(RandomCompany.English);
        for (var i = 0; i < ImportLimits.RowsPerCompany; i++)
            Assert.True(Add(spool, "A", null, sheet, i));

        Assert.False(Add(spool, "A", null, sheet, 1));
        Assert.True(Assert.Single(_problems).IsRejection);
        Assert.True(Add(spool, "B", null, sheet, 2));
    }

    [Fact]
    public async Task Read_UnknownCompany_HasNoSheets()
    {
        await using var spool = ResponseSpool.Create(RandomCompany.English);
        Assert.Empty(spool.Read("Nobody"));
        Assert.Equal(0, spool.CountOf("Nobody"));
    }

    [Fact]
    public async Task Create_File_HasNoNameWhereItNeedsNone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the name until the file is closed.");
        var folder = Directory.CreateTempSubdirectory("survey-");
        await using (ResponseSpool.Create(RandomCompany.English, folder.FullName))
            Assert.Empty(folder.EnumerateFiles());

        folder.Delete();
    }

    [Fact]
    public void Bytes_AnySheet_ComesBack() => RandomCompany.Rows(1, 3).Sample(rows =>
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        return RandomCompany.Sheets(rows).All(sheet =>
        {
            output.ResetWrittenCount();
            AnswerSheetBytes.Write(sheet, output);
            return AnswerSheetJson.Write(AnswerSheetBytes.Read(output.WrittenSpan, RandomCompany.English)) == AnswerSheetJson.Write(sheet);
        });
    });

    private bool Add(ResponseSpool spool, string company, string? respondent, AnswerSheet sheet, int row, string file = "answers.csv") =>
        spool.Add(new(file, row, company, respondent, sheet), _problems.Add);
}
