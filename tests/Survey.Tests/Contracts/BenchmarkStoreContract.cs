using Survey.App.Scoring;
using Survey.Core.Scoring;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class BenchmarkStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task List_EntriesOfSeveralWorkspaces_GivesTheOwnOnesByAssessment()
    {
        foreach (var id in (string[])["b", "a", "c"])
            await Stores.Benchmark.PutAsync(AnEntry(id), Token);
        await Stores.Benchmark.PutAsync(AnEntry("d") with { WorkspaceId = "w2" }, Token);

        var listed = await Stores.Benchmark.ListAsync("w1", Token);

        Assert.Equal(["a", "b", "c"], listed.Select(entry => entry.AssessmentId));
        Assert.Empty(await Stores.Benchmark.ListAsync("w3", Token));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task List_HostileTexts_AreAsPut(string text)
    {
        var put = new BenchmarkEntry(text, text, text, Now.AddTicks(3), Scores(null, 7.25));
        await Stores.Benchmark.PutAsync(put, Token);

        var found = Assert.Single(await Stores.Benchmark.ListAsync(text, Token));
        Assert.Equal(put with { Scores = found.Scores }, found);
        Assert.Equal(put.Scores.Questionnaire, found.Scores.Questionnaire);
        Assert.Equal(put.Scores.Figures, found.Scores.Figures);
    }

    [Fact]
    public async Task Put_Again_Replaces()
    {
        await Stores.Benchmark.PutAsync(AnEntry("a"), Token);
        await Stores.Benchmark.PutAsync(AnEntry("a") with { Company = "OTHER" }, Token);
        Assert.Equal("OTHER", Assert.Single(await Stores.Benchmark.ListAsync("w1", Token)).Company);
    }

    [Fact]
    public async Task Delete_Repeated_LeavesOthers()
    {
        await Stores.Benchmark.PutAsync(AnEntry("a"), Token);
        await Stores.Benchmark.PutAsync(AnEntry("b"), Token);
        await Stores.Benchmark.DeleteAsync("a", Token);
        await Stores.Benchmark.DeleteAsync("a", Token);
        await Stores.Benchmark.DeleteAsync("nowhere", Token);
        Assert.Equal("b", Assert.Single(await Stores.Benchmark.ListAsync("w1", Token)).AssessmentId);
    }

    [Fact]
    public async Task Delete_WhileItIsPut_LeavesNothingOnceRepeated()
    {
        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(
                Task.Run(() => Stores.Benchmark.PutAsync(AnEntry("a"), Token), Token), Task.Run(() => Stores.Benchmark.DeleteAsync("a", Token), Token));
            await Stores.Benchmark.DeleteAsync("a", Token);
            Assert.Empty(await Stores.Benchmark.ListAsync("w1", Token));
        }
    }

    [Fact]
    public async Task List_MoreThanAPage_GivesAll()
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token };
        await Parallel.ForAsync(0, 1100, options, async (number, stop) => await Stores.Benchmark.PutAsync(AnEntry($"a{number:0000}"), stop));
        Assert.Equal(1100, (await Stores.Benchmark.ListAsync("w1", Token)).Length);
    }

    private static BenchmarkEntry AnEntry(string id) => new("w1", id, "HARBOUR PUMPS", Now, Scores(61, 55));

    private static BenchmarkScores Scores(double? index, double? remit) => new(new("roles", 1), [new("index", index), new("remit", remit)]);
}
