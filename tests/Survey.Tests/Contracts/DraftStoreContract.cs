using System.Collections.Immutable;
using Survey.App.Storage;
using Xunit;

namespace Survey.Tests.Contracts;

public abstract class DraftStoreContract<TFixture> : StorageContract<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task Save_Twice_KeepsTheSecond()
    {
        await Stores.Drafts.SaveAsync("a1", Key("d"), [0, 1, 255], Token);
        await Stores.Drafts.SaveAsync("a1", Key("d"), [2], Token);
        Assert.Equal(new byte[] { 2 }, await FindAsync("a1", "d"));
    }

    [Fact]
    public async Task Save_AboveTheLimit_ThrowsAndAtTheLimitKeeps()
    {
        var tooLarge = ImmutableArray.Create(new byte[StorageLimits.SheetBytes + 1]);
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Drafts.SaveAsync("a1", Key("d"), tooLarge, Token));
        await Stores.Drafts.SaveAsync("a1", Key("d"), tooLarge[1..], Token);
        Assert.Equal(StorageLimits.SheetBytes, (await FindAsync("a1", "d"))!.Length);
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Drafts.SaveAsync("a1", [1], [1], Token));
    }

    [Fact]
    public async Task Find_UnknownKeyOrAssessment_IsNull()
    {
        await Stores.Drafts.SaveAsync("a1", Key("d"), [1], Token);
        Assert.Null(await FindAsync("a1", "e"));
        Assert.Null(await FindAsync("a2", "d"));
    }

    [Theory]
    [MemberData(nameof(HostileText.All), MemberType = typeof(HostileText))]
    public async Task Find_HostileAssessmentId_IsAsSaved(string text)
    {
        await Stores.Drafts.SaveAsync(text, Key("d"), [1], Token);
        Assert.NotNull(await FindAsync(text, "d"));
        await Stores.Drafts.DeleteAllAsync(text, Token);
        Assert.Null(await FindAsync(text, "d"));
    }

    [Fact]
    public async Task Delete_One_LeavesOthers()
    {
        await Stores.Drafts.SaveAsync("a1", Key("d"), [1], Token);
        await Stores.Drafts.SaveAsync("a1", Key("e"), [1], Token);
        await Stores.Drafts.DeleteAsync("a1", Key("d"), Token);
        await Stores.Drafts.DeleteAsync("a1", Key("d"), Token);
        Assert.Null(await FindAsync("a1", "d"));
        Assert.NotNull(await FindAsync("a1", "e"));
    }

    [Fact]
    public async Task DeleteAll_OneAssessment_LeavesOthers()
    {
        for (var number = 0; number < 120; number++)
            await Stores.Drafts.SaveAsync("a1", Key($"d{number}"), [1], Token);
        await Stores.Drafts.SaveAsync("a2", Key("d1"), [1], Token);
        await Stores.Drafts.DeleteAllAsync("a1", Token);
        await Stores.Drafts.DeleteAllAsync("a1", Token);
        Assert.Null(await FindAsync("a1", "d0"));
        Assert.Null(await FindAsync("a1", "d119"));
        Assert.NotNull(await FindAsync("a2", "d1"));
    }

    private async Task<byte[]?> FindAsync(string assessment, string key) =>
        await Stores.Drafts.FindAsync(assessment, Key(key), Token) is { } draft ? [.. draft] : null;
}
