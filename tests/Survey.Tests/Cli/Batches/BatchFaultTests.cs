using Survey.Cli;
using Xunit;

namespace Survey.Tests.Cli.Batches;

/// <summary>What a batch says of files and folders that it cannot use, and of numbers for companies that there are not.</summary>
public sealed class BatchFaultTests : IDisposable
{
    private readonly BatchFolder _folder = new();

    [Fact]
    public async Task Batch_FolderAsFile_IsSaidToBeOne()
    {
        var folder = Path.GetDirectoryName(_folder.Out)!;
        Assert.Equal((2, "", $"FILE: \"{folder}\": Is a folder; name the files in it."), Trim(await _folder.Run(folder)));
    }

    [Fact]
    public async Task Batch_MappingThatIsNotThere_IsNamed()
    {
        var answers = _folder.Companies("answers.csv", 6, "Mill");
        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(() => _folder.Run(answers, "--mapping", "none.json"));
        Assert.Equal("--mapping: \"none.json\": There is no such file.", fault.Message);
    }

    [Fact]
    public async Task Batch_OutIsAFile_IsNamed()
    {
        var answers = _folder.Companies("answers.csv", 6, "Mill");
        await File.WriteAllTextAsync(_folder.Out, "mine", TestContext.Current.CancellationToken);
        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(() => _folder.Run(answers));

        Assert.Equal($"--out: \"{_folder.Out}\": Is a file; name a folder.", fault.Message);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.Out, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Batch_OutThatCannotBeMade_IsNamed()
    {
        var answers = _folder.Companies("answers.csv", 6, "Mill");
        await File.WriteAllTextAsync(_folder.Out, "mine", TestContext.Current.CancellationToken);
        var below = Path.Combine(_folder.Out, "below");
        var fault = Assert.Throws<UnusableArgumentException>(() => Survey.Cli.Batches.OutputFolder.Open(new(below)));

        Assert.StartsWith($"--out: \"{below}\": The folder cannot be made or used: ", fault.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(answers));
    }

    [Fact]
    public async Task Batch_FilesOfOneNameAndContent_AreBothNamed()
    {
        var north = _folder.Companies("answers.csv", 6, "Mill");
        var south = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(north)!, "south")).FullName, "answers.csv");
        File.Copy(north, south);
        var fault = await Assert.ThrowsAsync<UnusableArgumentException>(() => _folder.Run(north, south));

        Assert.Equal($"FILE: \"{north}\" and \"{south}\" have the same content; give it once.", fault.Message);
    }

    [Fact]
    public async Task Batch_InvitedOfACompanyThatThereIsNot_IsSaidWithThoseThatThereAre()
    {
        string[] companies = [.. Enumerable.Range(1, 12).Select(number => $"Company {number}")];
        var (code, _, errors) = await _folder.Run(_folder.Companies("answers.csv", 6, companies), "--invited", "Nope=3");

        Assert.Equal(0, code);
        var named = string.Join(", ", companies.Take(10).Select(company => $"\"{company}\""));
        Assert.Equal($"--invited: \"Nope\": No file has this company, so its number is not used. There are {named} and 2 more.", errors.Trim());
    }

    [Fact]
    public async Task Batch_InvitedWithoutACompanyWhereThereAreSeveral_IsSaid()
    {
        var (_, _, errors) = await _folder.Run(_folder.Companies("answers.csv", 6, "Mill", "Vale"), "--invited", "9");
        Assert.Equal("--invited: \"9\": Is the number of one company, and there are several: write COMPANY=NUMBER.", errors.Trim());
    }

    public void Dispose() => _folder.Dispose();

    private static (int, string, string) Trim((int Code, string Output, string Errors) run) => (run.Code, run.Output, run.Errors.Trim());
}
