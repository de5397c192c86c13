using Xunit;

namespace Survey.Tests.Contracts;

public abstract class UploadStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task Open_StreamThatCannotSeek_IsAsSaved()
    {
        var content = new byte[9 << 20];
        new Random(1).NextBytes(content);
        await Stores.Uploads.SaveAsync("b1", "first", new Trickle(content, failsAt: null), Token);
        Assert.Equal(content, await ReadAsync("b1", "first"));
        Assert.Null(await ReadAsync("b1", "second"));
        Assert.Null(await ReadAsync("b2", "first"));
    }

    [Fact]
    public async Task Save_NothingInIt_IsAnEmptyFile()
    {
        await Stores.Uploads.SaveAsync("b1", "first", new MemoryStream(), Token);
        Assert.Empty((await ReadAsync("b1", "first"))!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    [InlineData(6 << 20)]
    public async Task Save_ReadingFails_StoresNothingAndLetsTheFaultThrough(int failsAt)
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(
            () => Stores.Uploads.SaveAsync("b1", "first", new Trickle(new byte[7 << 20], failsAt), Token));
        Assert.Null(await ReadAsync("b1", "first"));
    }

    [Fact]
    public async Task Save_Twice_KeepsTheSecond()
    {
        await Stores.Uploads.SaveAsync("b1", "first", new MemoryStream([1, 2, 3]), Token);
        await Stores.Uploads.SaveAsync("b1", "first", new MemoryStream([4]), Token);
        Assert.Equal([4], await ReadAsync("b1", "first"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("../a")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    public async Task SaveAndOpen_NameOutOfRule_Throw(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Uploads.SaveAsync("b1", name, new MemoryStream(), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Uploads.OpenAsync("b1", name, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Uploads.DeleteAsync("b1", name, Token));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Open_HostileBatchId_IsAsSaved(string text)
    {
        await Stores.Uploads.SaveAsync(text, "first", new MemoryStream([1]), Token);
        Assert.Equal([1], await ReadAsync(text, "first"));
        await Stores.Uploads.DeleteAllAsync(text, Token);
        Assert.Null(await ReadAsync(text, "first"));
    }

    [Fact]
    public async Task Delete_OneOrAll_LeavesOthers()
    {
        foreach (var (batch, name) in new[] { ("b1", "first"), ("b1", "second"), ("b1", "third"), ("b2", "first") })
            await Stores.Uploads.SaveAsync(batch, name, new MemoryStream([1]), Token);
        await Stores.Uploads.DeleteAsync("b1", "first", Token);
        await Stores.Uploads.DeleteAsync("b1", "first", Token);
        Assert.Null(await ReadAsync("b1", "first"));
        Assert.NotNull(await ReadAsync("b1", "second"));

        await Stores.Uploads.DeleteAllAsync("b1", Token);
        await Stores.Uploads.DeleteAllAsync("b1", Token);
        await Stores.Uploads.DeleteAsync("nothing", "first", Token);
        Assert.Null(await ReadAsync("b1", "third"));
        Assert.NotNull(await ReadAsync("b2", "first"));
    }

    [Fact]
    public async Task Open_AfterReopening_IsAsSaved()
    {
        await Stores.Uploads.SaveAsync("b1", "first", new MemoryStream([1]), Token);
        await Stores.ReopenAsync();
        Assert.Equal([1], await ReadAsync("b1", "first"));
    }

    private async Task<byte[]?> ReadAsync(string batch, string name)
    {
        await using var stream = await Stores.Uploads.OpenAsync(batch, name, Token);
        if (stream is null)
            return null;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }
}
