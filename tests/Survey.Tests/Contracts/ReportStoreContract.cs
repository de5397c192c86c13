using Xunit;

namespace Survey.Tests.Contracts;

public abstract class ReportStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task Save_Twice_KeepsTheSecondWhole()
    {
        await Stores.Reports.SaveAsync("a1", "report.pdf", new byte[200_000], Token);
        await Stores.Reports.SaveAsync("a1", "report.pdf", new byte[] { 1, 2, 3 }, Token);
        Assert.Equal(new byte[] { 1, 2, 3 }, await ReadAsync("a1", "report.pdf"));
    }

    [Fact]
    public async Task Save_ManyAtOnce_LeavesOneOfThemWhole()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => Task.Run(
            () => Stores.Reports.SaveAsync("a1", "report.pdf", Enumerable.Repeat((byte)number, 100_000).ToArray(), Token), Token)));
        var read = (await ReadAsync("a1", "report.pdf"))!;
        Assert.Equal(100_000, read.Length);
        Assert.Single(read.Distinct());
    }

    [Fact]
    public async Task Open_FileReplacedMeanwhile_ReadsTheOldOneToItsEnd()
    {
        await Stores.Reports.SaveAsync("a1", "report.pdf", Enumerable.Repeat((byte)1, 50_000).ToArray(), Token);
        await using var open = (await Stores.Reports.OpenAsync("a1", "report.pdf", Token))!;
        var buffer = new byte[50_000];
        await open.ReadExactlyAsync(buffer.AsMemory(0, 10), Token);
        await Stores.Reports.SaveAsync("a1", "report.pdf", new byte[] { 2 }, Token);
        await open.ReadExactlyAsync(buffer.AsMemory(10), Token);
        Assert.All(buffer, value => Assert.Equal(1, value));
    }

    [Fact]
    public async Task Open_UnknownFileOrAssessment_IsNull()
    {
        await Stores.Reports.SaveAsync("a1", "report.pdf", new byte[] { 1 }, Token);
        Assert.Null(await Stores.Reports.OpenAsync("a1", "report.html", Token));
        Assert.Null(await Stores.Reports.OpenAsync("a2", "report.pdf", Token));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Open_HostileAssessmentId_IsAsSaved(string text)
    {
        await Stores.Reports.SaveAsync(text, "report.pdf", new byte[] { 1 }, Token);
        Assert.Equal(new byte[] { 1 }, await ReadAsync(text, "report.pdf"));
        await Stores.Reports.DeleteAllAsync(text, Token);
        Assert.Null(await ReadAsync(text, "report.pdf"));
    }

    [Fact]
    public async Task Open_IdsThatDifferByCase_AreTwo()
    {
        await Stores.Reports.SaveAsync("a1", "report.pdf", new byte[] { 1 }, Token);
        await Stores.Reports.SaveAsync("A1", "report.pdf", new byte[] { 2 }, Token);
        Assert.Equal(new byte[] { 1 }, await ReadAsync("a1", "report.pdf"));
        Assert.Equal(new byte[] { 2 }, await ReadAsync("A1", "report.pdf"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("report")]
    [InlineData("../a.pdf")]
    [InlineData("a/b.pdf")]
    [InlineData("a\\b.pdf")]
    [InlineData("a.b.pdf")]
    [InlineData(".pdf")]
    [InlineData("report.")]
    [InlineData("repört.pdf")]
    public async Task SaveAndOpen_NameOutOfRule_Throw(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Reports.SaveAsync("a1", name, new byte[] { 1 }, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Reports.OpenAsync("a1", name, Token));
    }

    [Fact]
    public async Task DeleteAll_OneAssessment_LeavesOthers()
    {
        await Stores.Reports.SaveAsync("a1", "report.pdf", new byte[] { 1 }, Token);
        await Stores.Reports.SaveAsync("a1", "report.html", new byte[] { 1 }, Token);
        await Stores.Reports.SaveAsync("a2", "report.pdf", new byte[] { 2 }, Token);
        await Stores.Reports.DeleteAllAsync("a1", Token);
        await Stores.Reports.DeleteAllAsync("a1", Token);
        Assert.Null(await ReadAsync("a1", "report.pdf"));
        Assert.Null(await ReadAsync("a1", "report.html"));
        Assert.Equal(new byte[] { 2 }, await ReadAsync("a2", "report.pdf"));
    }

    [Fact]
    public async Task Open_AfterReopening_IsAsSaved()
    {
        await Stores.Reports.SaveAsync("a1", "report.pdf", new byte[] { 1 }, Token);
        await Stores.ReopenAsync();
        Assert.Equal(new byte[] { 1 }, await ReadAsync("a1", "report.pdf"));
    }

    [Fact]
    public async Task List_SeveralFiles_AreInOrderWithoutThoseOfOthers()
    {
        foreach (var name in (string[])["report-2.pdf", "logo-1.png", "report-10.pdf"])
            await Stores.Reports.SaveAsync("a1", name, new byte[] { 1 }, Token);
        await Stores.Reports.SaveAsync("a11", "report.pdf", new byte[] { 1 }, Token);

        Assert.Equal(["logo-1.png", "report-10.pdf", "report-2.pdf"], await Stores.Reports.ListAsync("a1", Token));
        Assert.Empty(await Stores.Reports.ListAsync("nowhere", Token));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Delete_OneFile_LeavesTheOthers(string id)
    {
        await Stores.Reports.SaveAsync(id, "a.pdf", new byte[] { 1 }, Token);
        await Stores.Reports.SaveAsync(id, "b.pdf", new byte[] { 2 }, Token);
        await Stores.Reports.DeleteAsync(id, "a.pdf", Token);
        await Stores.Reports.DeleteAsync(id, "a.pdf", Token);
        await Stores.Reports.DeleteAsync("nowhere", "a.pdf", Token);

        Assert.Equal(["b.pdf"], await Stores.Reports.ListAsync(id, Token));
        Assert.Equal(new byte[] { 2 }, await ReadAsync(id, "b.pdf"));
    }

    [Fact]
    public async Task Delete_NameThatLeadsAway_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Reports.DeleteAsync("a1", "../a2", Token));

    private async Task<byte[]?> ReadAsync(string assessment, string name)
    {
        await using var stream = await Stores.Reports.OpenAsync(assessment, name, Token);
        if (stream is null)
            return null;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }
}
