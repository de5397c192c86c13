using System.Collections.Immutable;
using Survey.Cli.Batches;
using Xunit;

namespace Survey.Tests.Cli.Batches;

/// <summary>A run into the folder of an earlier one takes nothing away before it has something in its place.</summary>
public sealed class BatchReplacementTests : IDisposable
{
    private readonly BatchFolder _folder = new();

    [Theory]
    [InlineData("some,notes\n1,2\n")]
    [InlineData("")]
    [InlineData(BatchFolder.Header)]
    [InlineData(BatchFolder.Header + "Mill,r1,boss,3,3\n")]
    public async Task Batch_UnusableInput_LeavesTheEarlierRunAsItWas(string input)
    {
        await _folder.Run(_folder.Companies("good.csv", 6, "Mill", "Vale"));
        var before = _folder.Content();
        var (code, _, errors) = await _folder.Run(_folder.Write("bad.csv", input));

        Assert.Equal(2, code);
        Assert.Contains($"What an earlier run left in {_folder.Out} stays as it was.", errors);
        Assert.Equal(before, _folder.Content());
    }

    [Fact]
    public async Task Batch_NoCompanyWithEnoughAnswers_LeavesTheEarlierRunAsItWas()
    {
        await _folder.Run(_folder.Companies("good.csv", 6, "Mill", "Vale"));
        var before = _folder.Content();
        var (code, output, errors) = await _folder.Run(_folder.Companies("few.csv", 3, "Mill", "Aster"));

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("2 companies had too few answers: Mill, Aster", errors);
        Assert.Contains($"What an earlier run left in {_folder.Out} stays as it was.", errors);
        Assert.Equal(before, _folder.Content());
    }

    [Fact]
    public async Task Batch_ManyUnusableRows_SaysHowManyMoreThereAre()
    {
        var rows = string.Concat(Enumerable.Range(1, 23).Select(person => $"Mill,r{person},boss,3,3\n"));
        var (code, _, errors) = await _folder.Run(_folder.Write("bad.csv", BatchFolder.Header + rows));

        Assert.Equal(2, code);
        Assert.Contains("… and 3 more problems, listed in rejected.csv.", errors);
        Assert.Equal(24, (await File.ReadAllLinesAsync(_folder.PathOf("rejected.csv"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Batch_OtherCompanies_ReplaceThoseOfTheEarlierRun()
    {
        await _folder.Run(_folder.Companies("first.csv", 6, "Mill", "Vale"));
        await File.WriteAllTextAsync(_folder.PathOf("Notes.pdf"), "kept", TestContext.Current.CancellationToken);
        await _folder.Run(_folder.Companies("second.csv", 6, "Mill", "Aster"));

        Assert.Equal(["Aster.pdf", "Mill.pdf", "Notes.pdf"], Pdfs());
        Assert.Equal(_folder.Listed().Append("Notes.pdf").Append("manifest.json").Order(), _folder.Content().Keys.Order());
    }

    [Fact]
    public async Task Batch_ForeignFileUnderTheNameOfACompanyWithTooFew_StaysThere()
    {
        Directory.CreateDirectory(_folder.Out);
        await File.WriteAllTextAsync(_folder.PathOf("Few.pdf"), "kept", TestContext.Current.CancellationToken);
        var answers = BatchFolder.Header + "Few,r1,sales,3,3\n" + string.Concat(Enumerable.Range(1, 6).Select(person => $"Mill,r{person},sales,3,3\n"));
        await _folder.Run(_folder.Write("answers.csv", answers));

        Assert.Equal(["Few.pdf", "Mill.pdf"], Pdfs());
    }

    [Fact]
    public async Task Batch_InterruptedWhileItReplaced_IsEndedByResume()
    {
        await _folder.Run(_folder.Companies("first.csv", 6, "Mill", "Vale"));
        var second = _folder.Companies("second.csv", 6, "Aster", "Mill");
        await _folder.Run(second);
        var whole = _folder.Content().Keys.Order().ToImmutableArray();
        BeginAgain(["Aster.pdf", "Mill.pdf", "Vale.pdf"]);
        await File.WriteAllTextAsync(_folder.PathOf("Vale.pdf"), "of the first run", TestContext.Current.CancellationToken);

        var (code, _, _) = await _folder.Run(second, "--resume");

        Assert.Equal(0, code);
        Assert.Equal(whole, _folder.Content().Keys.Order());
    }

    [Fact]
    public async Task Batch_AfterAnInterruptedOne_TakesAwayWhatBothRunsBeforeItLeft()
    {
        await _folder.Run(_folder.Companies("first.csv", 6, "Mill", "Vale"));
        BeginAgain(["Mill.pdf", "Vale.pdf", "Aster.pdf"]);

        // A report has its name a moment before the journal says so.
        await File.WriteAllTextAsync(_folder.PathOf("Aster.pdf"), "of the interrupted run", TestContext.Current.CancellationToken);
        var (code, _, _) = await _folder.Run(_folder.Companies("third.csv", 6, "Tarn"));

        Assert.Equal(0, code);
        Assert.Equal(["Tarn.pdf"], Pdfs());
    }

    [Fact]
    public async Task Batch_UnusableInputAfterAnInterruptedRun_LeavesThatToBeResumed()
    {
        var first = _folder.Companies("first.csv", 6, "Mill", "Vale");
        await _folder.Run(first);
        BeginAgain(["Mill.pdf", "Vale.pdf"]);
        var before = _folder.Content();

        Assert.Equal(2, (await _folder.Run(_folder.Write("bad.csv", "x\n1\n"))).Code);
        Assert.Equal(before, _folder.Content());
        Assert.Equal(0, (await _folder.Run(first, "--resume")).Code);
    }

    public void Dispose() => _folder.Dispose();

    // As a run of the same files leaves the folder that is killed once it has begun to write.
    private void BeginAgain(ImmutableArray<string> files)
    {
        using var folder = OutputFolder.Open(new(_folder.Out));
        using var journal = new BatchJournal(folder, EarlierRun.Find(folder)!.Head with { Files = files }, []);
        journal.Begin();
    }

    private IEnumerable<string> Pdfs() =>
        _folder.Content().Keys.Where(name => name.EndsWith(".pdf", StringComparison.Ordinal) && name != "portfolio.pdf").Order(StringComparer.Ordinal);
}
