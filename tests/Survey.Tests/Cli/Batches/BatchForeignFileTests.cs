using Survey.Cli;
using Xunit;

namespace Survey.Tests.Cli.Batches;

/// <summary>A batch replaces nothing that no batch wrote.</summary>
public sealed class BatchForeignFileTests : IDisposable
{
    private readonly BatchFolder _folder = new();

    [Theory]
    [InlineData("Harbour-Pumps.pdf")]
    [InlineData("portfolio.csv")]
    [InlineData("rejected.csv")]
    [InlineData("manifest.json")]
    [InlineData("batch.journal")]
    public async Task Batch_ForeignFileUnderANameThatItWrites_IsRefusedBeforeAnythingIsWritten(string name)
    {
        Put(name);
        var before = _folder.Content();
        var fault = await RefuseAsync("Harbour Pumps", "Vale");

        Assert.Equal(
            $"--out: \"{_folder.Out}\": Holds files that no batch wrote and this one would replace: \"{name}\". Move them away, or choose another folder.", fault);
        Assert.Equal(before, _folder.Content());
    }

    [Fact]
    public async Task Batch_ManyForeignFiles_NamesTheFirstOfThem()
    {
        string[] companies = [.. Enumerable.Range(1, 7).Select(number => $"Mill {number}")];
        foreach (var company in companies)
            Put($"{company.Replace(' ', '-')}.pdf");

        Assert.Contains("\"Mill-1.pdf\", \"Mill-2.pdf\", \"Mill-3.pdf\", \"Mill-4.pdf\", \"Mill-5.pdf\" and 2 more.", await RefuseAsync(companies));
    }

    [Fact]
    public async Task Batch_ForeignReportBesideAnEarlierRun_IsRefused()
    {
        await _folder.Run(_folder.Companies("first.csv", 6, "Mill"));
        Put("Vale.pdf");
        var before = _folder.Content();

        Assert.Contains("\"Vale.pdf\"", await RefuseAsync("Mill", "Vale"));
        Assert.Equal(before, _folder.Content());
    }

    [Fact]
    public async Task Batch_OtherForeignFiles_AreLeftAlone()
    {
        Put("Notes.pdf");

        Assert.Equal(0, (await _folder.Run(_folder.Companies("first.csv", 6, "Mill"))).Code);
        Assert.Equal(0, (await _folder.Run(_folder.Companies("second.csv", 6, "Mill", "Vale"))).Code);
        Assert.True(File.Exists(_folder.PathOf("Notes.pdf")));
    }

    [Fact]
    public async Task Batch_AfterARunThatCouldUseNothing_ReplacesItsListOfProblems()
    {
        Assert.Equal(2, (await _folder.Run(_folder.Write("bad.csv", BatchFolder.Header + "Mill,r1,boss,3,3\n"))).Code);
        Assert.True(File.Exists(_folder.PathOf("rejected.csv")));

        Assert.Equal(0, (await _folder.Run(_folder.Companies("good.csv", 6, "Mill"))).Code);
    }

    public void Dispose() => _folder.Dispose();

    private void Put(string name)
    {
        Directory.CreateDirectory(_folder.Out);
        File.WriteAllText(_folder.PathOf(name), "mine");
    }

    private async Task<string> RefuseAsync(params string[] companies) =>
        (await Assert.ThrowsAsync<UnusableArgumentException>(() => _folder.Run(_folder.Companies("answers.csv", 6, companies)))).Message;
}
