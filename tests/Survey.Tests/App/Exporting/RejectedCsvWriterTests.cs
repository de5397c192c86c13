using System.Text;
using Survey.App.Exporting;
using Survey.Core.Importing;
using Xunit;

namespace Survey.Tests.App.Exporting;

public sealed class RejectedCsvWriterTests
{
    [Fact]
    public async Task WriteAsync_Problems_GivesOneRowEach()
    {
        var text = await WriteAsync(
            new ImportProblem("autumn.csv", 118, "time_selling", "60 %", "Must be a whole number from 0 to 100.", IsRejection: true),
            new ImportProblem("autumn.csv", 0, "", null, "The file is empty.", IsRejection: true));
        Assert.Equal(
            "\uFEFF\"file\",\"row\",\"column\",\"value\",\"reason\"\r\n"
            + "\"autumn.csv\",118,\"time_selling\",\"60 %\",\"Must be a whole number from 0 to 100.\"\r\n"
            + "\"autumn.csv\",,,,\"The file is empty.\"\r\n",
            text);
    }

    [Fact]
    public async Task WriteAsync_ValueThatCouldBeAFormula_IsMarked()
    {
        var text = await WriteAsync(new ImportProblem("=x.csv", 2, "@column", "-1+1", "Must be from 1 to 5.", IsRejection: true));
        Assert.Contains("\"'=x.csv\",2,\"'@column\",\"'-1+1\",", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeginAsync_NoProblems_WritesTheHeads() => Assert.Single((await WriteAsync()).TrimEnd().Split("\r\n"));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Continue_BegunList_GivesWhatOneWriterWouldHaveGiven(string language)
    {
        ImportProblem[] problems = [new("a.csv", 2, "function", "boss", "Is none.", IsRejection: true), new("", 0, "company", "Aster", "Too few.", IsRejection: true)];
        using MemoryStream whole = new(), parts = new();
        await using (var writer = await RejectedCsvWriter.BeginAsync(whole, language, CancellationToken.None))
        {
            foreach (var problem in problems)
                await writer.WriteAsync(problem, CancellationToken.None);
        }

        await using (var writer = await RejectedCsvWriter.BeginAsync(parts, language, CancellationToken.None))
            await writer.WriteAsync(problems[0], CancellationToken.None);
        await using (var writer = RejectedCsvWriter.Continue(parts, language))
            await writer.WriteAsync(problems[1], CancellationToken.None);

        Assert.Equal(Encoding.UTF8.GetString(whole.ToArray()), Encoding.UTF8.GetString(parts.ToArray()));
    }

    private static async Task<string> WriteAsync(params ImportProblem[] problems)
    {
        using var stream = new MemoryStream();
        await using (var writer = await RejectedCsvWriter.BeginAsync(stream, "en", CancellationToken.None))
            foreach (var problem in problems)
                await writer.WriteAsync(problem, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
